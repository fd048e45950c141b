import fs from 'node:fs';
import path from 'node:path';
import { diskAccess } from '../../file-access.js';
import { findConfig } from '../../config/find-config.js';
import { locate } from '../../project/location.js';
import { toPosix } from '../../project/paths.js';
import { visible } from '../../quote.js';
import { homepage } from '../../version.js';
import { createFile } from './create-file.js';
import { addHook, detectHookTool, type HookTool } from './hooks.js';

export interface InitFlags {
  readonly yaml?: true;
  /** `false`: none. */
  readonly hook?: HookTool | false;
}

/**
 * Writes a configuration file, and has the tool that runs hooks here run lmi-scan too. What is there already stays as it
 * is.
 * @returns what was done, a line each.
 * @throws {UsageError} when something cannot be read or written.
 */
export async function initialise(cwd: string, flags: InitFlags): Promise<string> {
  const lines = [writeConfig(cwd, flags.yaml === true)];
  const tool = flags.hook === undefined ? detectHookTool(cwd) : flags.hook;
  if (tool === undefined) {
    lines.push('No tool that runs hooks was found here; --hook pre-commit, lefthook or husky sets one up.');
  } else if (tool !== false) {
    lines.push(await addHook(tool, cwd));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function writeConfig(cwd: string, isYaml: boolean): string {
  const { paths } = locate({ cwd, paths: ['.'], access: diskAccess });
  const existing = findConfig(paths, diskAccess);
  if (existing !== undefined && path.dirname(existing.file) === paths.base) {
    const shown = visible(toPosix(path.relative(paths.cwd, existing.file)));
    return `${shown}${existing.key === undefined ? '' : `#${existing.key}`} is there already; it stays as it is.`;
  }
  const name = isYaml ? 'lmi.config.yaml' : 'lmi.config.json';
  const schema = schemaAddress(cwd);
  createFile(
    path.join(cwd, name),
    isYaml
      ? `# yaml-language-server: $schema=${schema}\nfailOn: error\nexclude: []\n`
      : `${JSON.stringify({ $schema: schema, failOn: 'error', exclude: [] }, undefined, 2)}\n`,
  );
  return `${name} was written.`;
}

/** The schema that is installed here, or else the project's own. */
function schemaAddress(cwd: string): string {
  const installed = 'node_modules/lmi-scan/schemas/lmi.config.schema.json';
  return fs.existsSync(path.join(cwd, installed))
    ? `./${installed}`
    : `${homepage.replace('//github.com/', '//raw.githubusercontent.com/')}/main/packages/polyglot-scanner/schemas/lmi.config.schema.json`;
}
