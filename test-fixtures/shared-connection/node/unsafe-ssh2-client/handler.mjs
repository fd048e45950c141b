// All invocations run their commands over one SSH connection: one drop fails them all.
import { Client } from 'ssh2';

const ssh = new Client(); // hazard: shared-connection/serialised
await new Promise((resolve, reject) => {
  ssh.once('ready', resolve);
  ssh.once('error', reject);
  ssh.connect({ host: process.env.SSH_HOST, username: 'deploy', privateKey: process.env.SSH_KEY });
});

export const handler = (event) =>
  new Promise((resolve, reject) => {
    ssh.exec('uptime', (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      stream.on('close', (code) => resolve({ job: event.job, code }));
      stream.resume();
    });
  });
