import { spawn, type ChildProcess } from 'node:child_process';
import { family, seen, send, variable, type Seen } from '../support/guard/processes.mjs';
import { run } from './guard.js';

export interface ProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** How much of its output is kept; enough to tell what is wrong, however much it prints, if nothing else is said. */
  readonly keeps?: number;
}

const defaultKept = 64 * 1024;

const running = new Set<Program>();

let started = 0;

/** A program in a process group of its own; nothing of it is left when it was stopped. */
export class Program {
  readonly #child: ChildProcess;
  readonly #mark: string;
  readonly #keeps: number;
  /** What descends from it, as far as it was seen: with its parents it is gone from sight. */
  #family: readonly Seen[] = [];
  #output = '';
  #isOver = false;

  /** Why it ended, as a part of a sentence; it does not reject. */
  readonly ended: Promise<string>;
  /** Resolves, then, as well when all that it printed has come. */
  readonly closed: Promise<void>;

  constructor({ command, args, cwd, env, user, keeps = defaultKept }: ProgramOptions) {
    this.#keeps = keeps;
    started += 1;
    this.#mark = `${run}${started}/`;
    this.#child = spawn(command, args, {
      cwd,
      env: { ...env, [variable]: this.#mark },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...user,
    });
    running.add(this);
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => this.#keep(text));
    }
    this.ended = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve(`could not be started: ${whyNotStarted(error)}`));
      this.#child.once('exit', (code, signal) => {
        this.#isOver = true;
        resolve(signal === null ? `exited with code ${code}` : `was ended by ${signal}`);
      });
    });
    this.closed = new Promise((resolve) => {
      this.#child.once('error', () => resolve());
      this.#child.once('close', () => resolve());
    });
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** What it printed; of a flood, the first part. */
  get output(): string {
    return this.#output;
  }

  /** Notes what it has started, so that it is found when its parent is gone. */
  look(): void {
    const { pid } = this.#child;
    const itself = pid === undefined || this.#isOver ? undefined : seen(pid);
    this.#family = family(this.#mark, [...this.#family, ...(itself === undefined ? [] : [itself])]);
  }

  /** Sends a signal to the program and its group; `SIGKILL` also to whatever has left the group. Does not wait. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    if (signal === 'SIGKILL') this.look();
    if (this.#child.pid !== undefined) send(-this.#child.pid, signal);
    if (signal === 'SIGKILL') for (const { pid } of this.#family) send(pid, signal);
  }

  /** Ends the program, asks it first if a signal is given, and waits until it is gone. */
  async stop(first?: NodeJS.Signals, graceMilliseconds = 5_000): Promise<void> {
    if (first !== undefined && !this.#isOver) {
      this.kill(first);
      await Promise.race([this.ended, later(graceMilliseconds)]);
    }
    this.kill();
    if (!this.#isOver) await this.ended;
    // What has left the group may start others while it is looked for.
    for (this.look(); this.#family.length > 0; this.look()) {
      this.kill();
      await later(5);
    }
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
    this.forget();
  }

  /** For a program that has ended by itself, and has left nothing. */
  forget(): void {
    running.delete(this);
  }

  #keep(text: string): void {
    if (this.#output.length >= this.#keeps) return;
    this.#output += text;
    if (this.#output.length >= this.#keeps) this.#output += '\n… (it printed more)\n';
  }
}

/** Ends every program that was started here and not stopped; for the end of the process. */
export function killAll(): void {
  for (const program of running) program.kill();
}

function whyNotStarted(error: NodeJS.ErrnoException): string {
  return error.code === 'ENOENT' ? 'it is not installed' : error.message;
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
