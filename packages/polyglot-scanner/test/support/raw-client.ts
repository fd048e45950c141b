import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { StreamMessageReader, type Message } from 'vscode-languageserver/node';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What came back, in order; requests of the server's own are left out. */
export interface Spoken {
  readonly answers: readonly Answer[];
  readonly code: number | null;
  readonly errors: string;
}

interface Answer extends Message {
  readonly id: number | string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/**
 * Sends messages to a language server of its own, whatever they are, waits for the answer to each request, and closes the
 * stream behind them.
 * @param messages texts are sent as they are, all else as JSON with the head that belongs to it.
 */
export async function speak(messages: readonly unknown[]): Promise<Spoken> {
  const running = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const closed = once(running, 'close');
  const errors = text(running.stderr);
  const answers: Answer[] = [];
  let wake: () => void = () => undefined;
  new StreamMessageReader(running.stdout).listen((message) => {
    if (!('id' in message) || 'method' in message) return;
    answers.push(message as Answer);
    wake();
  });
  running.stdin.on('error', () => {
    // The server may have ended before it has read everything.
  });
  for (const message of messages) {
    running.stdin.write(written(message));
    if (typeof message !== 'object' || !('id' in message!)) continue;
    const answered = new Promise<void>((resolve) => (wake = resolve));
    await Promise.race([answered, closed]);
  }
  running.stdin.end();
  const [code] = (await closed) as [number | null];
  return { answers, code, errors: await errors };
}

/** A message as it is sent. As a text, nobody waits for its answer. */
export function written(message: unknown): string {
  if (typeof message === 'string') return message;
  const body = JSON.stringify({ jsonrpc: '2.0', ...(message as object) });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
