import { search } from 'jmespath';
import { enrich, publish } from './entries.mjs';

class Recorder {
  #early = [];
  #ready = false;
  #search;

  constructor(options) {
    this.#search = options.search;
    this.#ready = true;
    for (const entry of this.#early) publish(entry);
    this.#early = [];
  }

  async record(event, path) {
    // Asks the event, not the recorder: what is found is of this invocation.
    const id = this.#search(event, path);
    if (id) await this.#write(id);
  }

  async #write(id) {
    const entry = await enrich(id);
    // The constructor has set it long ago.
    if (this.#ready) publish(entry);
    else this.#early.push(entry);
  }
}

const recorder = new Recorder({ search });

export const handler = async (event) => {
  await recorder.record(event, 'id');
};
