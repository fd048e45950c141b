// Two constants, but the event chooses: A asked for the slow road and is sent on B's fast one.
let mode;

export const handler = async (event) => {
  mode = event.priority === 'high' ? 'express' : 'economy'; // hazard: shared-mutable-state/requestData
  const quote = await fetch(`https://shipping.example/quote/${event.parcel}`);
  const booking = await fetch(`https://shipping.example/${mode}/book`, { method: 'POST', body: await quote.text() });
  return { booked: booking.ok };
};
