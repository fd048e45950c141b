import type { RuntimeId } from 'hazard-core';

/** One way of running a client: how many workers share the invocations. */
export interface Setting {
  /** For reports: `1 worker`. */
  readonly title: string;
  /** How many ask for invocations at first: the round begins when all of them are there. */
  readonly pollers: number;
  readonly env: Readonly<Record<string, string>>;
}

/** Where a run has its files. */
export interface RunFolders {
  /** The function's code. */
  readonly task: string;
  /** Stands for `/tmp`. */
  readonly temporary: string;
  /** Where seams are told of. */
  readonly seams: string;
}

export interface StageRequest {
  /** The fixture's files, from its own folder, with `/`. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly folders: RunFolders;
  /** Where what stands in for other machines listens: `127.0.0.1:4711`. */
  readonly services: string;
  /** `file.export` in the runtime's own form; absent: the client finds it. */
  readonly handler: string | undefined;
  /** Whether the function imports packages that have to be compiled where they are installed. */
  readonly compiledPackages: boolean;
}

/** What is started: the runtime client on the function that was staged. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The real runtime interface client of one runtime. */
export interface RuntimeClient {
  readonly runtime: RuntimeId;
  /** With its pinned version: `aws-lambda-ric 4.0.2`. */
  readonly title: string;
  /** Why this machine cannot run it; `undefined`: it can. */
  unavailable(): Promise<string | undefined>;
  /** Installs what is missing in the cache. @throws {Error} when it cannot. */
  install(): Promise<void>;
  /** The ways in which every proof is run, unless it names some of them. */
  readonly settings: readonly Setting[];
  /** The statement that a seam becomes. */
  seam(name: string): string;
  /** Puts the function in place. @throws {Error} when it cannot be compiled. */
  stage(request: StageRequest): Promise<Launch>;
}
