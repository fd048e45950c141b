import type { ProgramArguments, SubprocessCall } from '../path-facts.js';

/**
 * Calls that start programs. Sources: Node.js documentation (child_process), the READMEs of execa, cross-spawn, shelljs
 * and zx.
 */

function calls(
  shell: boolean,
  list: number | undefined,
  options: readonly number[],
  ...symbols: string[]
): SubprocessCall[] {
  return symbols.map((symbol) => ({
    symbol,
    command: 0,
    shell,
    options,
    ...(list === undefined ? {} : { list }),
  }));
}

/** Browsers take their profile and cache folders among the arguments of their launcher. */
export const programArguments: readonly ProgramArguments[] = [
  'puppeteer#launch',
  'puppeteer-core#launch',
  'chrome-aws-lambda#puppeteer.launch',
  'puppeteer-extra#launch',
  'puppeteer-extra#addExtra().launch',
  'playwright#chromium.launch',
  'playwright-core#chromium.launch',
].map((symbol) => ({ symbol, at: { argument: 0, member: ['args'] } }));

export const subprocesses: readonly SubprocessCall[] = [
  ...calls(
    true,
    undefined,
    [1],
    'child_process#exec',
    'child_process#execSync',
    'child-process-promise#exec',
    'mz/child_process#exec',
    'execa#command',
    'execa#commandSync',
    'execa#execaCommand',
    'execa#execaCommandSync',
    'shelljs#exec',
    'zx#$',
    'zx#$.sync',
    'shell-exec#',
    'await-exec#',
    'child-process-es6-promise#exec',
  ),
  ...calls(
    false,
    1,
    [1, 2],
    'child_process#spawn',
    'child_process#spawnSync',
    'child_process#execFile',
    'child_process#execFileSync',
    'cross-spawn#',
    'cross-spawn#spawn',
    'cross-spawn#sync',
    'child-process-promise#spawn',
    'child-process-promise#execFile',
    'execa#',
    'execa#execa',
    'execa#execaSync',
    'execa#sync',
    '@expo/spawn-async#',
    'tinyexec#x',
    'tinyexec#exec',
    'nano-spawn#',
    'await-spawn#',
    'spawn-please#',
    'mz/child_process#execFile',
    'mz/child_process#spawn',
  ),
  { symbol: 'imagemagick#convert', command: -1, list: 0, shell: false, options: [] },
];
