import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { makeFolder, workspace } from './folders.js';
import { runProgram } from './process.js';

interface ActionStep {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

export const action = parse(fs.readFileSync(path.join(workspace, 'action.yml'), 'utf8')) as Action;

export interface JobOutcome {
  /** Of the last step that ran. */
  readonly code: number | null;
  /** What the steps printed. */
  readonly log: string;
  readonly summary: string;
  /** By their names. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The inputs of the other actions that it called, by the action. */
  readonly called: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Runs the action as the runner of GitHub Actions does: expressions in `env` and `with` are replaced, scripts get nothing
 * but variables, and the first step that fails ends it. Actions that it calls are noted and not run.
 */
export async function runAction(
  cwd: string,
  given: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<JobOutcome> {
  const temporary = makeFolder();
  const summaryFile = path.join(temporary, 'summary.md');
  const outputs: Record<string, string> = {};
  const called: Record<string, Record<string, string>> = {};
  let log = '';
  let code: number | null = 0;
  const valueOf = (expression: string): string => {
    const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? [];
    if (input !== undefined) return given[input] ?? action.inputs[input]!.default;
    const [, output] = /^steps\.scan\.outputs\.([\w-]+)$/.exec(expression) ?? [];
    if (output !== undefined) return outputs[output] ?? '';
    throw new Error(`The expression ${expression} is not known here.`);
  };
  const evaluated = (values: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => valueOf(expression)),
      ]),
    );
  for (const [index, step] of action.runs.steps.entries()) {
    const [, left, right] = /^(\S+) == '(.*)'$/.exec(step.if ?? '') ?? [];
    if (left !== undefined && valueOf(left) !== right) continue;
    if (step.uses !== undefined) {
      called[step.uses] = evaluated(step.with);
      continue;
    }
    const outputFile = path.join(temporary, `output-${index}`);
    fs.writeFileSync(outputFile, '');
    const outcome = await runProgram('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!], {
      cwd,
      env: {
        RUNNER_TEMP: temporary,
        GITHUB_ACTION: '__lmi-scan',
        GITHUB_ACTION_PATH: workspace,
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        ...evaluated(step.env),
        ...env,
      },
    });
    ({ code } = outcome);
    log += outcome.stdout + outcome.stderr;
    for (const line of fs.readFileSync(outputFile, 'utf8').split('\n').filter(Boolean)) {
      const [, name, value] = /^([\w-]+)=(.*)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`Not an output: ${line}`);
      outputs[name] = value!;
    }
    if (code !== 0) break;
  }
  const summary = fs.existsSync(summaryFile) ? fs.readFileSync(summaryFile, 'utf8') : '';
  return { code, log, summary, outputs, called };
}
