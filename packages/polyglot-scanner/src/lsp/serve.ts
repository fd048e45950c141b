import type { Readable, Writable } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Guard } from './guard.js';
import { Server } from './server.js';

/**
 * Speaks the Language Server Protocol over two streams until the editor ends it, which ends the process.
 * @returns whether the editor has taken its leave; without that, it is gone or not to be understood.
 */
export async function serve(input: Readable, output: Writable): Promise<boolean> {
  const reader = new StreamMessageReader(input);
  const guard = new Guard();
  const options = { messageStrategy: guard };
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(output), options);
  new Server(connection);
  const ended = new Promise((resolve) => {
    for (const event of ['end', 'close']) input.once(event, resolve);
  });
  connection.listen();
  // A message that is no JSON is passed over. Where one ends and the next begins is lost for good when it is lost.
  reader.onError((error) => error instanceof SyntaxError || input.destroy());
  // An editor that hears nothing any more is gone, as is one that says nothing any more.
  for (const event of ['error', 'close']) output.once(event, () => input.destroy());
  await ended;
  return guard.isShutDown;
}
