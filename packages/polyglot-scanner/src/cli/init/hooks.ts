import fs from 'node:fs';
import path from 'node:path';
import { systemReason, UsageError } from '../../errors.js';
import { contains, toPosix } from '../../project/paths.js';
import { quotePath } from '../../quote.js';
import { realPlace } from '../../real-place.js';
import { writeOutput } from '../write-output.js';
import { createFile } from './create-file.js';
import { withEntry } from './yaml-entry.js';

export const hookTools = ['pre-commit', 'lefthook', 'husky'] as const;
export type HookTool = (typeof hookTools)[number];

/** What runs before a commit: what is about to be committed, and what has to do with it. */
const command = 'lmi-scan --staged';

interface Hook {
  /** Where it is set up, the usual place first. */
  readonly files: readonly string[];
  /** What shows that it is set up here, besides these files. */
  readonly sign?: string;
  /** What a new file holds. */
  readonly fresh: string;
  readonly mode?: number;
  /** The text of an existing file with our entry, which it does not have; undefined where it cannot be told how. */
  readonly extend: (text: string) => Promise<string | undefined> | string | undefined;
}

const preCommitEntry = {
  repo: 'local',
  hooks: [
    {
      id: 'lmi-scan',
      name: 'lmi-scan',
      language: 'node',
      additional_dependencies: ['lmi-scan'],
      entry: command,
      pass_filenames: false,
      require_serial: true,
    },
  ],
};

const hooks: Readonly<Record<HookTool, Hook>> = {
  'pre-commit': {
    files: ['.pre-commit-config.yaml'],
    fresh: `repos:
  - repo: local
    hooks:
      - id: lmi-scan
        name: lmi-scan
        language: node
        additional_dependencies: [lmi-scan]
        entry: ${command}
        pass_filenames: false
        require_serial: true
`,
    extend: (text) => withEntry(text, ['repos'], preCommitEntry),
  },
  lefthook: {
    files: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
    fresh: `pre-commit:
  commands:
    lmi-scan:
      run: npx ${command}
`,
    extend: (text) => withEntry(text, ['pre-commit', 'commands', 'lmi-scan'], { run: `npx ${command}` }),
  },
  husky: {
    files: ['.husky/pre-commit'],
    sign: '.husky',
    fresh: `npx ${command}\n`,
    mode: 0o777,
    extend: (text) => `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}npx ${command}\n`,
  },
};

/** The tool that is set up in a folder. */
export function detectHookTool(cwd: string): HookTool | undefined {
  return hookTools.find((tool) => {
    const { files, sign } = hooks[tool];
    return [...files, ...(sign === undefined ? [] : [sign])].some((name) =>
      fs.existsSync(path.join(cwd, name)),
    );
  });
}

/**
 * Adds an entry that runs lmi-scan to what a tool runs before a commit.
 * @returns what was done.
 * @throws {UsageError} when its file cannot be read or written.
 */
export async function addHook(tool: HookTool, cwd: string): Promise<string> {
  const { files, fresh, mode, extend } = hooks[tool];
  const name = files.find((one) => fs.existsSync(path.join(cwd, one)));
  if (!contains(realPlace(cwd), realPlace(path.join(cwd, name ?? files[0]!)))) {
    return `${name ?? files[0]!} is a link out of this folder; it stays as it is.`;
  }
  if (name === undefined) {
    createFile(path.join(cwd, files[0]!), fresh, mode);
    return `${files[0]!} was written: ${tool} runs "${command}" before a commit.`;
  }
  const file = path.join(cwd, name);
  const text = readText(file, name);
  if (text.includes('lmi-scan')) return `${name} runs lmi-scan already; it stays as it is.`;
  const extended = await extend(text);
  if (extended === undefined) {
    return `${name} stays as it is, for it is not clear where the entry belongs. Add it by hand:\n\n${fresh}`;
  }
  writeOutput(toPosix(file), cwd, extended, 'The hook');
  return `${name} has a new entry: ${tool} runs "${command}" before a commit.`;
}

function readText(file: string, name: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${quotePath(name)} cannot be read: ${systemReason(error)}.`);
  }
}
