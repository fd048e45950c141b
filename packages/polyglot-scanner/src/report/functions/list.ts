import { valueOf, type Setting } from 'hazard-core';
import type { ListedFunction } from '../../deployment/handler-files.js';
import { visible } from '../../quote.js';
import type { ScanResult } from '../../scan-result.js';
import type { Colors } from '../text.js';
import { configurationOf, eventSourcesOf, formatNames, isPublished, providerOf } from './described.js';

type Places = Pick<ScanResult, 'paths' | 'sources'>;

/** The functions of each description, with what they run with. */
export function functionsAsText(
  functions: readonly ListedFunction[],
  { paths, sources }: Places,
  { bold, dim, green }: Colors,
): string {
  if (functions.length === 0) return 'No function is described.\n';
  const lines: string[] = [];
  let before: string | undefined;
  for (const listed of functions) {
    const { function: one, deployment, code } = listed;
    if (deployment.file !== before) {
      if (before !== undefined) lines.push('');
      lines.push(`${bold(visible(paths.shown(deployment.file)))}  ${dim(formatNames[deployment.format])}`);
      before = deployment.file;
    }
    const { line } = sources.get(one.at.file)?.lines.positionAt(one.at.span.start) ?? { line: 1 };
    const handler = valueOf(one.handler);
    const begins =
      code === undefined
        ? (handler ?? (one.isImage ? 'an image' : 'code unknown'))
        : `${paths.shown(code.file)} ${code.entry}`;
    const runtime = valueOf(one.runtime);
    const provider = providerOf(one);
    const where = provider === undefined ? dim('not on Managed Instances') : green(`on ${visible(provider)}`);
    lines.push(`  ${bold(visible(one.name))}  ${dim(`line ${line}`)}  ${where}`);
    const facts = [runtime, begins, ...configurationOf(listed)].filter((text) => text !== undefined);
    lines.push(`    ${visible(facts.join(', '))}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same as data. A value that is not known is an object that says why, and one of which nothing is said is null. */
export function functionsAsJson(functions: readonly ListedFunction[], { paths, sources }: Places): string {
  const data = functions.map(({ function: one, deployment, code }) => ({
    name: one.name,
    format: deployment.format,
    path: paths.fromCwd(one.at.file),
    start: sources.get(one.at.file)?.lines.positionAt(one.at.span.start) ?? { line: 1, column: 1 },
    onManagedInstances: one.capacity !== undefined,
    capacityProvider: one.capacity === undefined ? null : plain(one.capacity.provider),
    runtime: plain(one.runtime),
    handler: plain(one.handler),
    isImage: one.isImage,
    code: code === undefined ? null : { path: paths.fromCwd(code.file), entry: code.entry },
    memory: plain(one.memory),
    memoryPerVcpu: one.capacity === undefined ? null : plain(one.capacity.memoryPerVcpu),
    maxConcurrency: one.capacity === undefined ? null : plain(one.capacity.maxConcurrency),
    architectures:
      one.architectures.state === 'set' ? one.architectures.value.map(plain) : plain(one.architectures),
    timeout: plain(one.timeout),
    isPublished: isPublished(one, deployment) ?? null,
    eventSources: eventSourcesOf(one, deployment),
  }));
  return `${JSON.stringify({ version: 1, functions: data }, undefined, 2)}\n`;
}

function plain<T>(setting: Setting<T>): T | null | { readonly unknown: string } {
  if (setting.state === 'set') return setting.value;
  return setting.state === 'unknown' ? { unknown: setting.why } : null;
}
