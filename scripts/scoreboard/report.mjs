// The scores as text and as a table for a page.

/**
 * @typedef {import('./score.mjs').Score} Score
 *
 * @typedef {object} Scores of one tool
 * @property {string} tool
 * @property {Score} theirs with the peer's labels as they are
 * @property {Score} relabelled
 *
 * @typedef {object} Row
 * @property {string} id
 * @property {string} title
 * @property {string} [absent] why the suite was not measured
 * @property {Scores[]} scores ours first
 */

/** @param {readonly Row[]} rows @param {boolean} details */
export function textReport(rows, details) {
  const lines = ['', ...columns(rows.flatMap(tableRows))];
  if (details) lines.push('', ...rows.flatMap(detailLines));
  for (const { title, absent } of rows) if (absent !== undefined) lines.push(`${title}: ${absent}`);
  return lines.join('\n');
}

const heads = ['Suite', 'Tool', 'Found', 'Admitted', 'Wrong', 'Relabelled: found', 'Relabelled: wrong'];

/** @param {readonly Row[]} rows */
export function markdownReport(rows) {
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.flatMap(tableRows).map(line)].join('\n');
}

/** @param {Row} row @returns {string[][]} */
function tableRows({ title, scores }) {
  return scores.map(({ tool, theirs, relabelled }, index) => [
    index === 0 ? title : '',
    tool,
    foundOf(theirs),
    theirs.admitted.expected === 0 ? '' : `${theirs.admitted.found} of ${theirs.admitted.expected}`,
    wrongOf(theirs),
    foundOf(relabelled),
    wrongOf(relabelled),
  ]);
}

/** @param {Score} score */
function foundOf({ found, expected }) {
  return `${found} of ${expected}`;
}

/** @param {Score} score */
function wrongOf({ wrong, silent }) {
  return silent === 0 ? String(wrong.length) : `${wrong.length} (of ${silent})`;
}

/** @param {string[][]} rows */
function columns(rows) {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** @param {Row} row */
function detailLines({ title, scores: [ours] }) {
  if (ours === undefined) return [];
  return [
    `${title}, as labelled`,
    ...entryLines(ours.theirs),
    `${title}, relabelled`,
    ...entryLines(ours.relabelled),
  ];
}

/** @param {Score} score */
function entryLines({ missed, wrong }) {
  /** @param {string} kind @returns {(entry: import('./score.mjs').Entry) => string} */
  const line = (kind) => (entry) => `  ${kind} ${entry.sample}:${entry.line} ${entry.what}`.trimEnd();
  return [...missed.map(line('missed')), ...wrong.map(line('wrong '))];
}
