// An entry that cannot be read rejects the promise of `finalize`, besides the event that is listened to.
const archiver = require('archiver');

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    const archive = archiver('zip');
    archive.on('error', reject);
    archive.on('end', () => resolve({ bytes: archive.pointer() }));
    archive.file(`/mnt/exports/${event.export}.csv`, { name: 'export.csv' });
    archive.resume();
    archive.finalize(); // hazard: unhandled-rejection/floatingPromise
  });
