import path from 'node:path';
import { UsageError } from '../errors.js';
import type { FileAccess } from '../file-access.js';
import { toPosix, type ProjectPaths } from '../project/paths.js';
import type { Position } from '../positions.js';
import { visible } from '../quote.js';
import { findConfig, type ConfigSource } from './find-config.js';
import type { Located } from './located-value.js';
import { readConfigText } from './read-config-text.js';
import type { ConfigFile } from './schema.js';

/** The settings of a configuration file. */
export interface Config {
  /** As a person reads it, relative to where the user stands. */
  readonly shown: string;
  /** What its patterns and paths are relative to; absolute. */
  readonly folder: string;
  /** The user named it: then its paths may lead anywhere. */
  readonly isNamed: boolean;
  readonly settings: ConfigFile;
}

/**
 * Reads the settings for a scan.
 * @param named a file that the user named, or `false` for none at all. The paths in a named file are relative to the
 *   working folder, in any other to its own.
 * @throws {UsageError} for a file that is not there, cannot be read or holds what it may not, with the place.
 */
export async function loadConfig(
  paths: ProjectPaths,
  named: string | false | undefined,
  access: FileAccess,
): Promise<Config | undefined> {
  if (named === false) return undefined;
  const source = named === undefined ? findConfig(paths, access) : namedConfig(named, paths.cwd, access);
  if (source === undefined) return undefined;
  const shown = visible(toPosix(path.relative(paths.cwd, source.file)));
  return {
    shown: source.key === undefined ? shown : `${shown}#${source.key}`,
    folder: named === undefined ? path.dirname(source.file) : paths.cwd,
    isNamed: named !== undefined,
    settings: await read(source, shown),
  };
}

function namedConfig(named: string, cwd: string, access: FileAccess): ConfigSource {
  const file = path.resolve(cwd, named);
  const text = readConfigText(file, cwd, access);
  return path.basename(file) === 'package.json' ? { file, text, key: 'lmi' } : { file, text };
}

/** Most scans have no settings: what reads them is loaded when it is needed. */
async function read({ file, text, key }: ConfigSource, shown: string): Promise<ConfigFile> {
  const { MalformedError, readJson, readYaml } = await import('./located-value.js');
  const { InvalidError, validate } = await import('./validate.js');
  const { configSchema } = await import('./schema.js');
  try {
    const whole = /\.ya?ml$/i.test(file) ? readYaml(text) : readJson(text);
    return validate(key === undefined ? whole : below(whole, key), configSchema) as ConfigFile;
  } catch (error) {
    if (!(error instanceof MalformedError) && !(error instanceof InvalidError)) throw error;
    throw new UsageError(`${shown}${place(error.at)}: ${visible(error.message)}`);
  }
}

function below(value: Located, key: string): Located {
  const entries = value.kind === 'object' ? value.entries : [];
  return (
    entries.findLast((entry) => entry.key === key)?.value ?? { kind: 'object', at: value.at, entries: [] }
  );
}

function place(at: Position | undefined): string {
  return at === undefined ? '' : `:${at.line}:${at.column}`;
}
