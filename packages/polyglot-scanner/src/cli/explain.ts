import type { CodeHazardInfo, HazardInfo, RuntimeId } from 'hazard-core';
import { UsageError } from '../errors.js';
import { unknownHazard } from '../near-name.js';
import { visible } from '../quote.js';
import { hazardPage, runtimeNames, suppressionExample } from '../report/hazard-help.js';
import type { Colors } from '../report/text.js';
import { padded, wrap } from '../report/wrap.js';
import { homepage } from '../version.js';

const runtimes = Object.keys(runtimeNames) as RuntimeId[];

const headings: Readonly<Record<HazardInfo['kind'], string>> = {
  correctness: 'Correctness',
  advice: 'Advice',
  configuration: 'Configuration',
};

function coveredBy({ fix }: CodeHazardInfo): string {
  const covered = runtimes.filter((runtime) => fix[runtime] !== undefined);
  return covered.map((runtime) => runtimeNames[runtime]).join(', ');
}

/** All hazards, one a line. */
export function listHazards(catalogue: readonly HazardInfo[], colors: Colors): string {
  const { bold, dim } = colors;
  const widest = Math.max(0, ...catalogue.map((hazard) => hazard.id.length));
  const lines: string[] = [];
  for (const [kind, heading] of Object.entries(headings)) {
    const ofKind = catalogue.filter((hazard) => hazard.kind === kind);
    if (ofKind.length === 0) continue;
    lines.push(bold(heading));
    for (const hazard of ofKind) {
      const line = `  ${padded(hazard.id, widest)}  ${hazard.title}`;
      lines.push(hazard.kind === 'configuration' ? line : `${line} ${dim(`(${coveredBy(hazard)})`)}`);
    }
    lines.push('');
  }
  lines.push(dim('"lmi-scan explain <hazard>" tells more about one.'));
  return `${lines.join('\n')}\n`;
}

/** The catalogue as data. */
export function hazardsAsJson(catalogue: readonly HazardInfo[]): string {
  const data = catalogue.map((hazard) => {
    const { id, title, kind, why, fix, variants, tags } = hazard;
    const notApplicable = hazard.kind === 'configuration' ? {} : hazard.notApplicable;
    return { id, title, kind, why, fix, variants, notApplicable, tags };
  });
  return `${JSON.stringify({ version: 1, hazards: data }, undefined, 2)}\n`;
}

/**
 * One hazard in full.
 * @param name may have the rule's prefix and a variant: `lmi/shared-tmp-path/fixedName`.
 * @throws {UsageError} when there is no such hazard.
 */
export function explain(
  name: string,
  catalogue: readonly HazardInfo[],
  colors: Colors,
  width: number,
): string {
  const id = name.replace(/^lmi\//, '').split('/')[0]!;
  const hazard = catalogue.find((one) => one.id === id);
  if (hazard === undefined) throw new UsageError(unknownHazard(visible(id)));
  const { bold, dim, green } = colors;
  const room = Math.min(width, 100);
  const text = (content: string, indent = 2): string[] =>
    wrap(content, room - indent).map((line) => ' '.repeat(indent) + line);
  const lines = [`${bold(hazard.id)}  ${hazard.title}`, '', ...text(hazard.why), '', bold('What to do')];
  if (hazard.kind === 'configuration') lines.push(...text(hazard.fix));
  else {
    for (const runtime of runtimes) {
      const fix = hazard.fix[runtime];
      if (fix !== undefined) lines.push(`  ${green(runtimeNames[runtime])}`, ...text(fix, 4));
    }
  }
  lines.push('', bold('How it shows'));
  for (const [variant, { summary, severity, preset }] of Object.entries(hazard.variants)) {
    lines.push(`  ${variant}  ${dim(preset === 'strict' ? `${severity}, only with --strict` : severity)}`);
    lines.push(...text(summary, 4));
  }
  if (hazard.kind !== 'configuration' && Object.keys(hazard.notApplicable).length > 0) {
    lines.push('', bold('Where it cannot be'));
    for (const runtime of runtimes) {
      const reason = hazard.notApplicable[runtime];
      if (reason !== undefined) lines.push(`  ${runtimeNames[runtime]}`, ...text(reason, 4));
    }
  }
  lines.push('', bold('Allow it at one place'), `  ${suppressionExample(hazard, '<your reason>')}`);
  lines.push('', bold('Unsafe and safe code'), `  ${hazardPage(hazard, homepage)}`);
  return `${lines.join('\n')}\n`;
}
