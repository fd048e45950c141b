// This console writes a report for the caller, not a log.
import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';

export const handler = async (event) => {
  const stream = new PassThrough();
  const report = new Console(stream);
  report.table(event.rows);
  stream.end();
  return { body: await text(stream) };
};
