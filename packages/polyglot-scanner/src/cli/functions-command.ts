import { loadConfig } from '../config/load-config.js';
import { settingsOf } from '../config/settings.js';
import { functionsOf } from '../deployment/handler-files.js';
import { FoundDescriptions } from '../deployment/find-descriptions.js';
import { readDeployments } from '../deployment/read-deployments.js';
import { diskAccess } from '../file-access.js';
import { sourceExtensions } from '../frontends/registry.js';
import { discover } from '../project/discover.js';
import { locate } from '../project/location.js';
import { readSources } from '../read-sources.js';
import { functionsAsJson, functionsAsText } from '../report/functions/list.js';
import type { ScanFlags } from './options.js';
import { notificationLines } from './summary.js';
import { colorsFor, type Terminal } from './terminal.js';

export type FunctionFlags = Pick<ScanFlags, 'lmiOnly' | 'include' | 'exclude' | 'config' | 'color'> & {
  readonly format: 'text' | 'json';
};

/**
 * Prints the functions that the descriptions under the paths deploy.
 * @throws {UsageError} for a path that is not there, and for settings that cannot be used.
 */
export async function listFunctions(
  named: readonly string[],
  flags: FunctionFlags,
  { stdout, stderr, cwd, env }: Terminal,
): Promise<void> {
  const place = { cwd, paths: named.length === 0 ? ['.'] : named, access: diskAccess };
  const { paths } = locate(place);
  const config = await loadConfig(paths, flags.config, diskAccess);
  const { config: _, ...others } = flags;
  const { filter } = settingsOf({ ...others, format: 'text' }, config, paths, env);
  const discovery = discover({ ...place, extensions: sourceExtensions, filter });
  const read = readSources(discovery.files, paths, diskAccess);
  const found = new FoundDescriptions(discovery, diskAccess);
  const described = await readDeployments(found, discovery, read.sources, diskAccess, { inFull: true });
  const { deployments, notifications } = described;
  const sources = new Map([
    ...read.sources.map((source) => [source.name, source] as const),
    ...found.sources,
  ]);
  const all = functionsOf(deployments, read.sources, discovery);
  const shown = flags.lmiOnly === true ? all.filter((one) => one.function.capacity !== undefined) : all;
  stdout.write(
    flags.format === 'json'
      ? functionsAsJson(shown, { paths, sources })
      : functionsAsText(shown, { paths, sources }, colorsFor(stdout, flags.color, env)),
  );
  const ofPaths = notifications.filter(({ file }) => file === undefined || discovery.holds(file));
  const lines = notificationLines({ paths }, ofPaths, colorsFor(stderr, flags.color, env));
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
}
