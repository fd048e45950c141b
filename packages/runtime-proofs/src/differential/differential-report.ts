import type { Verdict } from './verdict.js';

const titles = {
  falsePositive: 'Told, and nothing went wrong',
  miss: 'Went wrong, and nothing was told',
} as const;

/** The disagreements with one source for each explanation, and the numbers. */
export function differentialReport(title: string, verdicts: readonly Verdict[]): string {
  const lines: string[] = [];
  for (const kind of ['falsePositive', 'miss'] as const) {
    const groups = new Map<string, Verdict[]>();
    for (const verdict of verdicts.filter((one) => one.kind === kind)) {
      const why = verdict.explanation?.why ?? 'NOT EXPLAINED';
      groups.set(why, [...(groups.get(why) ?? []), verdict]);
    }
    for (const [why, group] of groups) {
      const [first] = group;
      const known = first!.explanation === undefined ? '' : ` (${first!.explanation.kind})`;
      lines.push(`${titles[kind]}${known}, ${group.length} of ${verdicts.length}: ${why}`);
      for (const one of group) lines.push(`  ${nameOf(one)}`);
      for (const { name, text } of first!.generated.files) {
        lines.push(
          `  --- ${name}`,
          ...text
            .trimEnd()
            .split('\n')
            .map((line) => `  ${line}`.trimEnd()),
        );
      }
      lines.push('');
    }
  }
  return [...lines, summary(title, verdicts)].join('\n');
}

function nameOf({ generated, told, seen }: Verdict): string {
  const said = [...told.byDefault, ...told.strictOnly.map((one) => `${one} with --strict`)];
  return [
    `${generated.name}: ${generated.parts.join(', ')}`,
    ...(said.length > 0 ? [`told: ${said.join(', ')}`] : []),
    ...(seen.overlapping === undefined ? [] : [`seen: ${seen.overlapping}`]),
  ].join('; ');
}

function summary(title: string, verdicts: readonly Verdict[]): string {
  const count = (kind: Verdict['kind']) => verdicts.filter((one) => one.kind === kind);
  const open = (kind: Verdict['kind']) =>
    count(kind).filter(({ explanation }) => explanation?.kind !== 'meant').length;
  const agreed = count('unsafe').length + count('safe').length;
  const apart = count('apart').length;
  return [
    `${title}, ${verdicts.length} handlers: ${agreed} agreements (${count('unsafe').length} unsafe, ${count('safe').length} safe),`,
    `${count('falsePositive').length} told that held (${open('falsePositive')} false positives, the others as the hazard is defined),`,
    `${count('miss').length} that went wrong and were not told (${open('miss')} misses, the others as the hazard is defined)${apart === 0 ? '' : `, ${apart} that go wrong without concurrency`}.`,
  ].join('\n  ');
}
