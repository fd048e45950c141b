// Globals, listeners, the agent and the dispatcher are set up while the worker starts.
import https from 'node:https';
import { Agent, setGlobalDispatcher } from 'undici';

globalThis.started = new Date();
console.debug = () => {};
BigInt.prototype.toJSON = function () {
  return this.toString();
};
https.globalAgent.maxSockets = 100;
setGlobalDispatcher(new Agent({ connect: { timeout: 1000 } }));
process.on('warning', () => {});

export const handler = async (event) => ({ id: BigInt(event.id), since: globalThis.started });
