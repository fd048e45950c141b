import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';

export interface ProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Unique to this run: processes that it leaves behind are found by it. */
  readonly mark: string;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
}

/** Enough of what a program prints to tell what is wrong, however much it prints. */
const keptOutput = 64 * 1024;

const variable = 'LMI_PROOF_RUN';

const running = new Set<Program>();

/** A program in a process group of its own; nothing of it is left when it was stopped. */
export class Program {
  readonly #child: ChildProcess;
  readonly #mark: string;
  #output = '';
  #isOver = false;

  /** Why it ended, as a part of a sentence; it does not reject. */
  readonly ended: Promise<string>;

  constructor({ command, args, cwd, env, mark, user }: ProgramOptions) {
    this.#mark = mark;
    this.#child = spawn(command, args, {
      cwd,
      env: { ...env, [variable]: mark },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...user,
    });
    running.add(this);
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => this.#keep(text));
    }
    this.ended = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve(`could not be started: ${error.message}`));
      this.#child.once('exit', (code, signal) => {
        this.#isOver = true;
        resolve(signal === null ? `exited with code ${code}` : `was ended by ${signal}`);
      });
    });
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** What it printed; of a flood, the first part. */
  get output(): string {
    return this.#output;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Ends the program, its group, and whatever left the group. Does not wait for it. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    if (this.#child.pid !== undefined) send(-this.#child.pid, signal);
    if (signal === 'SIGKILL') for (const pid of marked(this.#mark)) send(pid, signal);
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
    while (marked(this.#mark).length > 0) {
      this.kill();
      await later(5);
    }
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
    running.delete(this);
  }

  #keep(text: string): void {
    if (this.#output.length >= keptOutput) return;
    this.#output += text;
    if (this.#output.length >= keptOutput) this.#output += '\n… (it printed more)\n';
  }
}

/** Ends every program that was started here and not stopped; for the end of the process. */
export function killAll(): void {
  for (const program of running) program.kill();
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It is gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The processes with the mark in their environment; zombies have none. */
function marked(mark: string): number[] {
  if (process.platform !== 'linux') return [];
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${variable}=${mark}`);
      } catch {
        return false;
      }
    })
    .map(Number);
}
