import picocolors from 'picocolors';
import type { Colors } from '../report/text.js';

export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where the program runs: its streams, its working folder and its environment. */
export interface Terminal {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Read only where the user says so. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The program of a thread; without it everything runs on one. */
  readonly worker?: URL;
}

/** Width of what is written to no terminal, such as a log. */
const defaultWidth = 100;

export function widthOf(stream: OutputStream): number {
  return stream.isTTY === true && stream.columns !== undefined && stream.columns > 0
    ? stream.columns
    : defaultWidth;
}

/** `--color` and `--no-color` win over the environment, and the environment over what the stream is. */
export function colorsFor(
  stream: OutputStream | undefined,
  flag: boolean | undefined,
  env: Terminal['env'],
): Colors {
  return picocolors.createColors(flag ?? wantsColor(stream, env));
}

function wantsColor(stream: OutputStream | undefined, env: Terminal['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream?.isTTY === true && env.TERM !== 'dumb';
}
