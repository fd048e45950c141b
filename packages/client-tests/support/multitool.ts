import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Log } from 'sarif';
import { makeFolder } from './folders.js';
import { mustRun } from './process.js';

/** Microsoft's validator, which is there for Linux only. Its npm wrapper splits arguments at semicolons. */
export const multitool = find();

function find(): string | undefined {
  let manifest: string;
  try {
    manifest = createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux/package.json');
  } catch {
    return undefined;
  }
  const file = path.join(path.dirname(manifest), 'Sarif.Multitool');
  // All that its install script would do; install scripts do not run here.
  fs.chmodSync(file, 0o755);
  return file;
}

/** What the validator says of a log by the rules of SARIF and those of GitHub: `error GH1003: …`, sorted. */
export async function complaintsAbout(sarif: string): Promise<string[]> {
  const folder = makeFolder();
  fs.writeFileSync(path.join(folder, 'in.sarif'), sarif);
  // It exits with 0 whatever it finds; what it writes tells.
  await mustRun(
    multitool!,
    [
      'validate',
      'in.sarif',
      '--rule-kind',
      'Sarif;Ghas',
      '--level',
      'Error;Warning',
      '--output',
      'out.sarif',
    ],
    { cwd: folder },
  );
  const text = fs.readFileSync(path.join(folder, 'out.sarif'), 'utf8').replace(/^\ufeff/, '');
  const [run] = (JSON.parse(text) as Log).runs;
  if (run?.results === undefined) throw new Error(`The validator came to no result:\n${text}`);
  const trouble = (run.invocations ?? []).flatMap((one) => [
    ...(one.toolExecutionNotifications ?? []),
    ...(one.toolConfigurationNotifications ?? []),
  ]);
  return [
    ...run.results.map(({ level, ruleId, message }) => `${level} ${ruleId}: ${message.arguments?.join(' ')}`),
    ...trouble.map(({ message }) => `trouble: ${message.text}`),
  ].sort();
}
