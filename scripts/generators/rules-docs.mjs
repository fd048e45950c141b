// The head of each hazard's page, the index of the pages, the coverage table of the README, and the plugin's rules.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withPart } from '../generated-part.mjs';
import { proofsOf } from '../proofs.mjs';
import { root } from '../workspace.mjs';

/**
 * @typedef {import('hazard-core').HazardInfo} HazardInfo
 * @typedef {import('hazard-core').CodeHazardInfo} CodeHazardInfo
 * @typedef {import('hazard-core').ConfigHazardInfo} ConfigHazardInfo
 * @typedef {import('hazard-core').RuntimeId} RuntimeId
 * @typedef {{ hazards: readonly CodeHazardInfo[], configHazards: readonly ConfigHazardInfo[], hazardIds: readonly string[], runtimes: Partial<Record<RuntimeId, unknown>> }} Engine
 */

/** @type {Readonly<Record<RuntimeId, string>>} */
const runtimeNames = { node: 'Node.js', python: 'Python', java: 'Java', dotnet: '.NET' };
/** The folder of each runtime's front end, by its language. @type {Readonly<Record<RuntimeId, string>>} */
const frontEnds = { node: 'node', python: 'python', java: 'java', dotnet: 'csharp' };
const runtimeIds = /** @type {RuntimeId[]} */ (Object.keys(runtimeNames));

/** The formats of descriptions, as fixtures' folders name them. */
const formatNames = {
  sam: 'AWS SAM',
  cloudformation: 'CloudFormation',
  terraform: 'Terraform',
  serverless: 'Serverless Framework',
  cdk: 'AWS CDK',
};

const kinds = /** @type {const} */ ({
  correctness: ['Correctness', 'The code gives wrong results, fails, or ends the work of other invocations.'],
  advice: ['Advice', 'The code works, and costs time, money or insight.'],
  configuration: [
    'Configuration',
    'The description of a deployment asks for what Managed Instances reject, or what they do not do. `lmi-scan` alone finds these.',
  ],
});

/** @param {Engine} engine */
export default function ({ hazards, configHazards, hazardIds, runtimes }) {
  const ordered = [...hazards].sort((a, b) => hazardIds.indexOf(a.id) - hazardIds.indexOf(b.id));
  /** @param {CodeHazardInfo} hazard @param {RuntimeId} runtime */
  const coverage = (hazard, runtime) => coverageOf(hazard, runtime, runtimes[runtime] !== undefined);

  /** @type {Record<string, string>} */
  const files = { 'rules-docs/README.md': index([...ordered, ...configHazards]) };
  for (const hazard of ordered) {
    const page = `rules-docs/${hazard.id}.md`;
    files[page] = withPart(page, 'generated', head(hazard, coverage));
  }
  for (const hazard of configHazards) {
    const page = `rules-docs/${hazard.id}.md`;
    files[page] = withPart(page, 'generated', configHead(hazard));
  }
  const rulesPage = 'packages/eslint-plugin-lmi/README.md';
  files[rulesPage] = withPart(rulesPage, 'rules', rulesTable(ordered));
  files['README.md'] = withPart('README.md', 'coverage', coverageTable(ordered, coverage));
  return files;
}

/** @typedef {{ status: 'covered' | 'planned' } | { status: 'notApplicable', reason: string }} Coverage */
/** @typedef {(hazard: CodeHazardInfo, runtime: RuntimeId) => Coverage} CoverageOf */

/**
 * A hazard is covered in a runtime when all of it is there: the runtime's model, what to do about the hazard, the front
 * end, and at least one unsafe and one safe fixture.
 * @param {CodeHazardInfo} hazard
 * @param {RuntimeId} runtime
 * @param {boolean} hasModel
 * @returns {Coverage}
 */
function coverageOf({ id, fix, notApplicable }, runtime, hasModel) {
  const reason = notApplicable[runtime];
  if (reason !== undefined) return { status: 'notApplicable', reason };
  const cases = namesIn(path.join('test-fixtures', id, runtime));
  const isCovered =
    hasModel &&
    fix[runtime] !== undefined &&
    namesIn(path.join('packages', 'polyglot-scanner', 'src', 'frontends', frontEnds[runtime])).length > 0 &&
    ['unsafe-', 'safe-'].every((prefix) => cases.some((name) => name.startsWith(prefix)));
  return { status: isCovered ? 'covered' : 'planned' };
}

/** @param {string} folder from the root */
function namesIn(folder) {
  const full = path.join(root, folder);
  return existsSync(full) ? readdirSync(full) : [];
}

/** The detectors of hazards with suggestions are the only ones that import any. @param {HazardInfo} hazard */
function hasSuggestions({ id, kind }) {
  if (kind === 'configuration') return false;
  const detector = path.join(root, 'packages', 'hazard-core', 'src', 'hazards', `${id}.ts`);
  return /from '\.\/suggestions\//.test(readFileSync(detector, 'utf8'));
}

/** @param {ConfigHazardInfo} hazard */
function configHead(hazard) {
  const { id, title, why, fix, variants } = hazard;
  return [
    `# ${id}`,
    '',
    `**${title}.** ${why}`,
    '',
    `**What to do.** ${fix}`,
    '',
    '- Family: `lmi-config`, found by `lmi-scan` in the descriptions of deployments.',
    `- Presets: ${presets(hazard)}`,
    '',
    '| Variant | Severity | Preset | Shown in fixtures for | What it is |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(variants).map(([name, { severity, preset, summary }]) => {
      const shownBy = preset === 'strict' ? 'strict only' : 'recommended';
      return `| \`${name}\` | ${severity} | ${shownBy} | ${formatsOf(id, name)} | ${cell(summary)} |`;
    }),
  ].join('\n');
}

/**
 * @param {string} id
 * @param {string} variant
 */
function formatsOf(id, variant) {
  return Object.entries(formatNames)
    .filter(([format]) => showsVariant(path.join('test-fixtures', id, format), `${id}/${variant}`))
    .map(([, name]) => name)
    .join(', ');
}

/**
 * @param {string} folder from the root
 * @param {string} announced
 */
function showsVariant(folder, announced) {
  const full = path.join(root, folder);
  if (!existsSync(full)) return false;
  return readdirSync(full, { withFileTypes: true, recursive: true }).some(
    (entry) =>
      entry.isFile() &&
      new RegExp(`hazard: .*\\b${announced}\\b`).test(
        readFileSync(path.join(entry.parentPath, entry.name), 'utf8'),
      ),
  );
}

/**
 * @param {CodeHazardInfo} hazard
 * @param {CoverageOf} coverage
 */
function head(hazard, coverage) {
  const { id, title, kind, why, fix, variants } = hazard;
  const proofs = proofsOf(id);
  return [
    `# ${id}`,
    '',
    `**${title}.** ${why}`,
    '',
    ...runtimeIds.flatMap((runtime) =>
      fix[runtime] === undefined ? [] : [`**What to do in ${runtimeNames[runtime]}.** ${fix[runtime]}`, ''],
    ),
    `- ESLint rule: \`lmi/${id}\`, ${kind === 'correctness' ? 'an error' : 'a warning'} in both presets.`,
    `- Presets: ${presets(hazard)}`,
    `- Suggestions: ${hasSuggestions(hazard) ? 'the editor offers a rewrite where a mechanical one is right.' : 'none.'}`,
    '',
    '| Variant | Severity | Preset | Runtimes | Proven on | What it is |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(variants).map(([name, { severity, preset, summary }]) => {
      const shownBy = preset === 'strict' ? 'strict only' : 'recommended';
      const provenOn = proofs.provenOn(name).map((runtime) => runtimeNames[runtime]);
      return `| \`${name}\` | ${severity} | ${shownBy} | ${runtimesOf(hazard, name)} | ${provenOn.join(', ') || '–'} | ${cell(summary)} |`;
    }),
    '',
    ...provenWith(proofs),
    '',
    '| Runtime | Covered |',
    '| --- | --- |',
    ...runtimeIds.map((runtime) => `| ${runtimeNames[runtime]} | ${inWords(coverage(hazard, runtime))} |`),
  ].join('\n');
}

/**
 * What "proven" means, and what cannot be.
 * @param {import('../proofs.mjs').HazardProofs} proofs
 */
function provenWith({ clients, notProvable }) {
  return [
    ...(clients.length === 0
      ? []
      : [
          `Proven: an unsafe case broke, and a safe one held, when invocations overlapped under ${clients.join(', ')}.`,
          '',
        ]),
    ...notProvable.map(
      ({ variant, runtime, reason, why }) =>
        `- \`${variant}\` on ${runtimeNames[runtime]} cannot be proven (${reason}). ${cell(why)}`,
    ),
    '',
  ];
}

/**
 * @param {CodeHazardInfo} hazard
 * @param {string} variant
 */
function runtimesOf({ variants, notApplicable }, variant) {
  const having = runtimeIds.filter((runtime) => notApplicable[runtime] === undefined);
  return having
    .filter((runtime) => variants[variant]?.runtimes?.includes(runtime) ?? true)
    .map((runtime) => runtimeNames[runtime])
    .join(', ');
}

/** @param {HazardInfo} hazard */
function presets({ variants }) {
  const shown = Object.values(variants).filter(({ preset }) => preset === 'recommended').length;
  const all = Object.keys(variants).length;
  if (shown === all) return '`recommended` and `strict`.';
  return shown === 0 ? '`strict`.' : '`recommended` and `strict`; some variants are shown by `strict` only.';
}

/** @param {Coverage} coverage */
function inWords(coverage) {
  if (coverage.status === 'notApplicable') return `Not applicable. ${cell(coverage.reason)}`;
  return coverage.status === 'covered' ? 'Yes.' : 'Planned; not in this release.';
}

/** @param {readonly HazardInfo[]} hazards */
function index(hazards) {
  return [
    '<!-- Generated by `npm run generate`. -->',
    '',
    '# Hazards',
    '',
    'A hazard has one name: it is the ESLint rule `lmi/<name>`, the rule in SARIF, and the word in a suppression.',
    ...Object.entries(kinds).flatMap(([kind, [heading, about]]) => [
      '',
      `## ${heading}`,
      '',
      about,
      '',
      '| Hazard | What it is | Variants | Suggestions |',
      '| --- | --- | --- | --- |',
      ...hazards
        .filter((hazard) => hazard.kind === kind)
        .map((hazard) =>
          [
            '',
            `[${hazard.id}](${hazard.id}.md)`,
            `${cell(hazard.title)}.`,
            Object.keys(hazard.variants)
              .map((name) => `\`${name}\``)
              .join(', '),
            hasSuggestions(hazard) ? 'yes' : 'no',
            '',
          ]
            .join(' | ')
            .trim(),
        ),
    ]),
    '',
  ].join('\n');
}

/**
 * @param {readonly CodeHazardInfo[]} hazards
 * @param {CoverageOf} coverage
 */
function coverageTable(hazards, coverage) {
  const names = runtimeIds.map((runtime) => runtimeNames[runtime]);
  /** @type {string[]} */
  const reasons = [];
  const rows = hazards.map((hazard) => {
    const cells = runtimeIds.map((runtime) => {
      const found = coverage(hazard, runtime);
      if (found.status !== 'notApplicable') return found.status === 'covered' ? 'yes' : 'planned';
      reasons.push(`- ${hazard.id} in ${runtimeNames[runtime]}: ${found.reason}`);
      return 'n/a';
    });
    return `| [${hazard.id}](rules-docs/${hazard.id}.md) | ${cells.join(' | ')} |`;
  });
  return [
    `| Hazard | ${names.join(' | ')} |`,
    `| --- | ${names.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
    'Why a runtime cannot have a hazard (n/a):',
    '',
    ...reasons,
  ].join('\n');
}

/** @param {readonly CodeHazardInfo[]} hazards */
function rulesTable(hazards) {
  return [
    '| Rule | What it finds | Kind | Suggestions |',
    '| --- | --- | --- | --- |',
    ...hazards
      .filter(({ notApplicable }) => notApplicable.node === undefined)
      .map(
        (hazard) =>
          `| \`lmi/${hazard.id}\` | ${cell(hazard.title)}. | ${hazard.kind} | ${hasSuggestions(hazard) ? 'yes' : 'no'} |`,
      ),
  ].join('\n');
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|');
}
