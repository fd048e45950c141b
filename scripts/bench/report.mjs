// The figures as text.

/**
 * @typedef {import('./rounds.mjs').Times} Times
 * @typedef {import('./eslint.mjs').EslintFigures} EslintFigures
 * @typedef {import('./eslint.mjs').RuleTimes} RuleTimes
 * @typedef {import('./scanner.mjs').ScannerFigures} ScannerFigures
 * @typedef {import('./languages.mjs').LanguageFigures} LanguageFigures
 * @typedef {import('./editor.mjs').EditorFigures} EditorFigures
 *
 * @typedef {object} Corpus
 * @property {string} name
 * @property {number} [files] in JavaScript and TypeScript
 * @property {number} [bytes]
 * @property {EslintFigures} [eslint]
 * @property {ScannerFigures} [scanner]
 * @property {LanguageFigures} [languages]
 * @property {EditorFigures} [editor]
 *
 * @typedef {{ machine: import('./machine.mjs').Machine, rounds: number, corpora: Corpus[] }} Report
 */

const targets = {
  rules: 1,
  scanner: 1.5,
  languages: 1.5,
  warm: 1 / 3,
  megabytes: 400,
  growth: 1.1,
  keystroke: 100,
};

/** @param {Report} report */
export function textReport({ machine, rounds, corpora }) {
  const { node, eslint, platform, cpus, cpu, load } = machine;
  const times = rounds === 1 ? 'one measurement' : `medians of ${rounds} (fastest to slowest)`;
  return [
    `Node ${node}, ESLint ${eslint}, ${platform}, ${cpus} × ${cpu}, load up to ${load.toFixed(1)}; ${times}`,
    ...corpora.flatMap((corpus) => ['', ...corpusLines(corpus)]),
  ].join('\n');
}

/** @param {Corpus} corpus */
function corpusLines({ name, files, bytes, eslint, scanner, languages, editor }) {
  return [
    files === undefined || bytes === undefined
      ? `${name}:`
      : `${name}: ${count(files)} files, ${megabytes(bytes)} MB`,
    ...(eslint === undefined ? [] : eslintLines(eslint)),
    ...(scanner === undefined ? [] : scannerLines(scanner)),
    ...(languages === undefined ? [] : languageLines(languages)),
    ...(editor === undefined ? [] : editorLines(editor)),
  ];
}

/** @param {EditorFigures} figures */
function editorLines({ firstAnswer, files }) {
  return [
    `  Editor: first diagnostics ${milliseconds(firstAnswer)} ms after the start`,
    ...files.flatMap(({ file, lines, answer }) => [
      row(`a keystroke in .${file.split('.').at(-1)}`, answer, ['ms', answer.median], targets.keystroke),
      `      ${file.replace(/^.*[/\\]/, '')}, ${count(lines)} lines`,
    ]),
  ];
}

/** @param {LanguageFigures} figures */
function languageLines({ files, bytes, cold, filling, warm, peer, ratios, growth }) {
  /** @param {string} name @param {import('./languages.mjs').Figures} figures @param {[string, number]} [compared] @param {number} [target] */
  const usage = (name, { wall, cpu, megabytes: memory }, compared, target) => {
    const used = [
      ...(cpu === undefined ? [] : [`${milliseconds(cpu.median)} ms of processor time`]),
      ...(memory === undefined ? [] : [`${count(memory)} MB`]),
    ];
    const line = row(name, wall, compared, target);
    return used.length === 0 ? line : `${line}; ${used.join(', ')}`;
  };
  const most = Math.max(...[cold, filling, warm].flatMap((one) => one.megabytes ?? []));
  return [
    `  Python, Java and C#: ${count(files)} files, ${megabytes(bytes)} MB`,
    usage('lmi-scan', cold, ['× ast-grep', ratios.toPeer], targets.languages),
    usage('filling a cache', filling),
    usage('from a cache', warm, ['× lmi-scan', ratios.warmToCold], targets.warm),
    usage('ast-grep scan', peer),
    ...(most > 0 ? [`    ${ratio(['MB of memory at most', most], targets.megabytes)}`] : []),
    ...(growth === undefined
      ? []
      : [
          usage(
            `${growth.copies} copies`,
            growth.figures,
            [`× lmi-scan`, growth.ratio],
            targets.growth * growth.copies,
          ),
        ]),
  ];
}

/** @param {EslintFigures} figures */
function eslintLines({ wall, rules: { all, withCandidate }, unparsed }) {
  return [
    `  ESLint${unparsed === 0 ? '' : ` (${count(unparsed)} of the files cannot be parsed)`}`,
    row('no rules', wall.none, ['× no rules', 1]),
    row('lmi recommended', wall.ours, ['× no rules', wall.oursToNone]),
    row('require-atomic-updates', wall.core, ['× no rules', wall.coreToNone]),
    `  Time in rules, all files`,
    ...ruleLines(all),
    ...(withCandidate === undefined
      ? ['  No file with a candidate']
      : [
          `  Time in rules, ${count(withCandidate.files)} files with a candidate`,
          ...ruleLines(withCandidate),
        ]),
  ];
}

/** @param {RuleTimes} times */
function ruleLines({ ours, core, ratio }) {
  return [
    row('lmi recommended', ours, ['× require-atomic-updates', ratio], targets.rules),
    row('require-atomic-updates', core),
  ];
}

/** @param {ScannerFigures} figures */
function scannerLines(figures) {
  const { threads, command, call, scopes, parse, start, ratios, filesPerSecond, bytesPerSecond } = figures;
  /** @param {string} name @param {Times} times @param {import('./scanner.mjs').Ratios} ratios */
  const compared = (name, times, { toParse, toScopes }) =>
    `${row(name, times, ['× parse', toParse])}, ${ratio(['× parse + scopes', toScopes], targets.scanner)}`;
  return [
    `  lmi-scan, ${threads} ${threads === 1 ? 'thread' : 'threads'}: ${megabytes(bytesPerSecond, 2)} MB/s, ${count(filesPerSecond)} files/s`,
    compared('lmi-scan', command, ratios.command),
    compared('its library call', call, ratios.call),
    row('parse + scopes', scopes),
    row('parse', parse),
    row('Node’s start', start),
    ...figures.notes.map((note) => `    not all was done: ${note}`),
  ];
}

/**
 * @param {string} name
 * @param {Times} times
 * @param {[string, number]} [compared]
 * @param {number} [target]
 */
function row(name, { median, fastest, slowest, all }, compared, target) {
  const spread = all.length === 1 ? '' : `(${milliseconds(fastest)} to ${milliseconds(slowest)})`;
  const figures = `    ${name.padEnd(24)}${milliseconds(median).padStart(9)} ms  ${spread.padEnd(18)}`;
  return (compared === undefined ? figures : `${figures}  ${ratio(compared, target)}`).trimEnd();
}

/**
 * @param {[string, number]} compared
 * @param {number} [target]
 */
function ratio([what, value], target) {
  const text = `${value.toFixed(2)} ${what}`;
  if (target === undefined) return text;
  return `${text} (target ${Number(target.toFixed(2))}: ${value <= target ? 'met' : 'missed'})`;
}

/** @param {number} value */
function milliseconds(value) {
  return value < 10 ? value.toFixed(1) : count(value);
}

/** @param {number} value */
function count(value) {
  return Math.round(value).toLocaleString('en');
}

/** @param {number} bytes @param {number} [digits] */
function megabytes(bytes, digits = 1) {
  return (bytes / 1e6).toFixed(digits);
}
