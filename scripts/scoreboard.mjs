// `pnpm scoreboard -- <folder of clones>`: what our rules find of what other tools' own tests say should be found, and
// what they report where those say that nothing should be. Not a test: nothing of the peers' code is kept here, and it
// fails only when something cannot be measured.
//
//   --only <ids>         suites, separated by commas (`--list` names them)
//   --list               the suites, and how our rules are run over each
//   --details            what was missed and what was reported wrongly
//   --json               the scores as JSON, with the same details
//   --markdown           the table for the README
//   --ruff, --bandit, --pmd, --spotbugs <command>
//                        the peers' own tools, to have their scores on the same files beside ours
//
// The folder has the peers' repositories as `owner+name`, `owner/name` or `name`, with the files in their own places.
//
// A finding of ours stands for one thing that is shared; most peers report each line, some the declaration, some a line
// beside. How a finding is held against a label is told in scoreboard/score.mjs, and what a label covers by the suite's
// `unit` in scoreboard/suites.mjs. Each suite is scored twice: with its labels as they are, and with those of
// scoreboard/relabels.json, each of which says why the peer's label is not true of several invocations in one process.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { runMain, UserError, wrongOption } from './workspace.mjs';
import { loadScanner, textsOf } from './scoreboard/ours.mjs';
import { runTool, titleOf } from './scoreboard/peers.mjs';
import { readRelabels, relabelled } from './scoreboard/relabel.mjs';
import { markdownReport, textReport } from './scoreboard/report.mjs';
import { scoreLines, scoreOurs, scorePeer } from './scoreboard/score.mjs';
import { suites } from './scoreboard/suites.mjs';
import { widened } from './scoreboard/units.mjs';

/**
 * @typedef {import('./scoreboard/report.mjs').Row} Row
 * @typedef {import('./scoreboard/report.mjs').Scores} Scores
 * @typedef {import('./scoreboard/sample.mjs').Sample} Sample
 * @typedef {import('./scoreboard/suites.mjs').Suite} Suite
 */

/** @param {string[]} args */
function readArguments(args) {
  // pnpm hands the `--` on.
  const own = args[0] === '--' ? args.slice(1) : args;
  try {
    return parseArgs({
      args: own,
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        list: { type: 'boolean', default: false },
        details: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        ruff: { type: 'string' },
        bandit: { type: 'string' },
        pmd: { type: 'string' },
        spotbugs: { type: 'string' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw wrongOption(error);
    throw error;
  }
}

/** @param {string | undefined} only */
function chosenSuites(only) {
  if (only === undefined) return suites;
  return only.split(',').map((id) => {
    const suite = suites.find((one) => one.id === id);
    if (suite === undefined) throw new UserError(`There is no suite "${id}"; --list names them.`);
    return suite;
  });
}

/** @param {readonly Suite[]} chosen */
function listed(chosen) {
  return chosen
    .map(({ id, title, peer, unit, hazards, options, adapted, why }) =>
      [
        `${id}: ${title}, ${peer}`,
        `  unit ${unit}; hazards ${hazards.join(', ')}; options ${JSON.stringify(options)}`,
        ...(adapted.length === 0 ? [] : [`  adapted: ${adapted.join(', ')}`]),
        `  ${why}`,
      ].join('\n'),
    )
    .join('\n');
}

/** @param {string} folder @param {string} peer */
function cloneOf(folder, peer) {
  const [owner = '', name = ''] = peer.split('/');
  return [`${owner}+${name}`, path.join(owner, name), name]
    .map((one) => path.join(folder, one))
    .find((one) => existsSync(one));
}

/** @param {Suite} suite @param {string} folder @returns {Sample[] | string} why there are none */
function samplesOf(suite, folder) {
  const clone = cloneOf(folder, suite.peer);
  if (clone === undefined) return `there is no clone of ${suite.peer}`;
  try {
    return suite.samples((file) => readFileSync(path.join(clone, file), 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

await runMain(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2));
  const chosen = chosenSuites(values.only);
  if (values.list) {
    console.log(listed(chosen));
    return;
  }
  const [named] = positionals;
  if (named === undefined)
    throw new UserError('Name the folder of the peers’ clones: pnpm scoreboard -- <folder>');
  // npm and pnpm run scripts in the root folder; paths are meant from where the user stands.
  const folder = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), named);
  if (!existsSync(folder)) throw new UserError(`The folder "${named}" does not exist.`);
  await bootstrap();
  const scan = await loadScanner();
  const relabels = readRelabels();

  /** @type {Row[]} */
  const rows = [];
  for (const suite of chosen) {
    const { id, title } = suite;
    const samples = samplesOf(suite, folder);
    if (typeof samples === 'string') {
      rows.push({ id, title, absent: samples, scores: [] });
      continue;
    }
    const theirs = samples.map((sample) => ({ ...sample, labels: widened(sample, suite.unit) }));
    const own = relabelled(theirs, id, relabels);
    const texts = textsOf(suite, samples);
    /** @type {Scores[]} */
    const scores = [
      {
        tool: 'lmi-scan',
        theirs: await scoreOurs(suite, theirs, texts, scan),
        relabelled: await scoreOurs(suite, own, texts, scan),
      },
    ];
    const peer = scorePeer(theirs);
    const peerOwn = scorePeer(own);
    if (peer !== undefined && peerOwn !== undefined) {
      scores.push({ tool: `${title.split(' ')[0]}, as marked`, theirs: peer, relabelled: peerOwn });
    }
    for (const tool of suite.tools ?? []) {
      const command = values[/** @type {'ruff' | 'bandit' | 'pmd' | 'spotbugs'} */ (tool)];
      if (command === undefined) continue;
      const full = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), command);
      const lines = await runTool(tool, full, samples);
      if (typeof lines === 'string') {
        console.error(`${title}: ${lines}`);
        continue;
      }
      /** @param {readonly Sample[]} all */
      const read = (all) => all.filter((sample) => lines.has(sample.path));
      if (read(samples).length === 0) continue;
      const part =
        read(samples).length < samples.length ? `, ${read(samples).length} of ${samples.length} files` : '';
      scores.push({
        tool: `${await titleOf(tool, full)}${part}`,
        theirs: scoreLines(read(theirs), lines),
        relabelled: scoreLines(read(own), lines),
      });
    }
    rows.push({ id, title, scores });
  }
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else if (values.markdown) console.log(markdownReport(rows));
  else console.log(textReport(rows, values.details));
});
