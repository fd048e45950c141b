import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Launch, RuntimeClient, StageRequest } from '../../src/clients/client.js';

/** Stands in for a real client in the tests of the harness; needs nothing installed. */
export class PlainClient implements RuntimeClient {
  readonly runtime = 'node';
  readonly title = 'plain-client 1';
  readonly settings = [{ title: '1 worker', pollers: 4, env: {} }];
  readonly #program: string;

  constructor(program = fileURLToPath(new URL('plain-client.mjs', import.meta.url))) {
    this.#program = program;
  }

  unavailable(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  install(): Promise<void> {
    return Promise.resolve();
  }

  seam(name: string): string {
    return `seam('${name}');`;
  }

  stage({ files, folders }: StageRequest): Promise<Launch> {
    for (const { name, text } of files) fs.writeFileSync(path.join(folders.task, name), text);
    return Promise.resolve({ command: process.execPath, args: [this.#program], env: {} });
  }
}
