import path from 'node:path';
import { errorCode, systemReason, UsageError } from '../errors.js';
import { diskAccess, type FileAccess } from '../file-access.js';
import type { Focus } from '../focus.js';
import { frontEndOf } from '../frontends/registry.js';
import { contains, toPosix } from '../project/paths.js';
import { locate, type ScanLocation } from '../project/location.js';
import { quotePath } from '../quote.js';
import { maximumSourceBytes } from '../read-source.js';
import { changedFiles } from '../vcs/changed-files.js';
import { stagedFiles } from '../vcs/staged-files.js';
import { overlayAccess } from '../overlay-access.js';
import type { ScanFlags } from './options.js';
import type { Terminal } from './terminal.js';

/** What is scanned, and which of its files the user asks about. */
export interface ScanScope {
  readonly paths: readonly string[];
  readonly location: ScanLocation;
  readonly access: FileAccess;
  readonly focus: Focus | undefined;
}

/**
 * Works out what the paths, `--changed`, `--staged` and `--stdin` mean together.
 * @param named the paths as they were given, if they were.
 * @throws {UsageError} for flags that do not go together, and for paths and refs that are not there.
 */
export async function scopeOf(
  named: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ScanScope> {
  checkTogether(flags);
  if (flags.stdinFilename !== undefined) return stdinScope(named, flags.stdinFilename, terminal);
  const paths = named.length === 0 ? ['.'] : named;
  const location = locate({ cwd: terminal.cwd, paths, access: diskAccess });
  if (flags.staged === true) return stagedScope(paths, location);
  if (flags.changed === undefined) return { paths, location, access: diskAccess, focus: undefined };
  const { base } = location.paths;
  const files = changedFiles(base, flags.changed === true ? undefined : flags.changed);
  return { paths, location, access: diskAccess, focus: focusOn(files, base) };
}

/** Files are judged as they are staged, also those that are linked with them. */
function stagedScope(paths: readonly string[], location: ScanLocation): ScanScope {
  const { base } = location.paths;
  const { files, contents } = stagedFiles(base, (file) => frontEndOf(file) !== undefined);
  return { paths, location, access: overlayAccess(diskAccess, contents), focus: focusOn(files, base) };
}

function focusOn(files: readonly string[], base: string): Focus {
  const names = files
    .filter((file) => contains(base, file))
    .map((file) => toPosix(path.relative(base, file)));
  return { files: new Set(names), wants: 'with' };
}

function checkTogether({ stdin, stdinFilename, changed, staged, updateBaseline }: ScanFlags): void {
  if (stdin === true && stdinFilename === undefined) {
    throw new UsageError('--stdin needs --stdin-filename <path>, which tells the language and the project.');
  }
  if (stdinFilename !== undefined && stdin !== true) {
    throw new UsageError('--stdin-filename goes with --stdin.');
  }
  const chosen = [
    ...(stdin === true ? ['--stdin'] : []),
    ...(staged === true ? ['--staged'] : []),
    ...(changed === undefined ? [] : ['--changed']),
  ];
  if (chosen.length > 1) throw new UsageError(`${chosen[0]!} and ${chosen[1]!} do not go together.`);
  const [other] = chosen;
  if (updateBaseline === true && other !== undefined) {
    throw new UsageError(`--update-baseline needs all findings; it does not go together with ${other}.`);
  }
}

/** The file is judged in the given paths, or else in the working folder, or in its own folder if it lies outside. */
async function stdinScope(
  named: readonly string[],
  filename: string,
  { stdin, cwd }: Terminal,
): Promise<ScanScope> {
  if (filename === '') throw new UsageError('--stdin-filename is empty; it is the path of the file.');
  const file = placeOf(filename, cwd);
  const content = await readAll(stdin);
  const access = overlayAccess(diskAccess, new Map([[file, content]]));
  const around = named.length > 0 ? named : [contains(access.realPath(cwd), file) ? '.' : path.dirname(file)];
  const paths = [...around, file];
  const location = locate({ cwd, paths, access });
  const name = toPosix(path.relative(location.paths.base, file));
  return { paths, location, access, focus: { files: new Set([name]), wants: 'in' } };
}

/** The real path of a file that need not exist; its folder must. */
function placeOf(filename: string, cwd: string): string {
  const file = path.resolve(cwd, filename);
  try {
    const real = diskAccess.realPath(file);
    if (diskAccess.kindOf(real) !== 'directory') return real;
    throw Object.assign(new Error('A folder.'), { code: 'EISDIR' });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw refusal(filename, error);
  }
  try {
    return path.join(diskAccess.realPath(path.dirname(file)), path.basename(file));
  } catch (error) {
    throw refusal(filename, error);
  }
}

function refusal(filename: string, error: unknown): UsageError {
  const reason = errorCode(error) === 'ENOENT' ? 'its folder does not exist' : systemReason(error);
  return new UsageError(`--stdin-filename ${quotePath(filename)} cannot be used: ${reason}.`);
}

/** No more than a file may have, and what shows that it has more. */
async function readAll(stdin: Terminal['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin ?? []) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > maximumSourceBytes) break;
  }
  return Buffer.concat(chunks);
}
