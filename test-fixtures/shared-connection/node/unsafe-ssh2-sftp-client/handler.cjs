// A's upload and B's upload share one SFTP session; when it closes, both transfers are lost.
const SftpClient = require('ssh2-sftp-client');

const sftp = new SftpClient(); // hazard: shared-connection/serialised
const connected = sftp.connect({ host: process.env.SFTP_HOST, username: 'feeds' });

exports.handler = async (event) => {
  await connected;
  await sftp.put(Buffer.from(event.body), `/inbox/${event.id}.xml`);
  return { stored: event.id };
};
