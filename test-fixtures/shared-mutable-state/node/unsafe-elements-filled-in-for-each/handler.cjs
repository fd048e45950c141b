// The callback is given the shared elements one by one.
const sensors = [{ id: 'north' }, { id: 'south' }];

exports.handler = async (event) => {
  sensors.forEach((sensor) => {
    sensor.reading = event.readings[sensor.id]; // hazard: shared-mutable-state/requestData
  });
  const response = await fetch(`https://calibration.example/${event.station}`);
  const offset = Number(await response.text());
  return sensors.map((sensor) => sensor.reading + offset);
};
