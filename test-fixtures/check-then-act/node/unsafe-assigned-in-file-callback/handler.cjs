// Until the file is read, every invocation starts to read it.
const fs = require('node:fs');
const path = require('node:path');

let stations;

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    if (stations) return resolve(stations[event.station]); // hazard: check-then-act/duplicateWork
    fs.readFile(path.join(__dirname, 'stations.json'), 'utf8', (error, text) => {
      if (error) return reject(error);
      stations = JSON.parse(text);
      resolve(stations[event.station]);
    });
  });
