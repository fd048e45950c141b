// A swaps the agent under B's requests.
import https from 'node:https';

export const handler = async (event: { certificate: string; url: string }) => {
  https.globalAgent = new https.Agent({ ca: event.certificate }); // hazard: process-global-mutation/globalAgent
  return new Promise((resolve, reject) => {
    https.get(event.url, (response) => resolve({ status: response.resume().statusCode })).on('error', reject);
  });
};
