// google.options is the default of every Google client in the worker.
const { google } = require('googleapis');

const drive = google.drive('v3');

exports.handler = async (event) => {
  google.options({ auth: event.apiKey }); // hazard: leaky-context/credentials
  const { data } = await drive.files.list({ q: `name contains '${event.name}'` });
  return data.files;
};
