// `pnpm validate-sarif -- <path>…`: scans each path by itself, as a repository of its own, and holds the SARIF report
// against the rules of GitHub's code scanning. It fails on any error or warning.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap, ensureBuilt } from './bootstrap.mjs';
import { run } from './run.mjs';
import { root, runMain, scannerFolder, UserError } from './workspace.mjs';

/** More of them say nothing new. */
const shownComplaints = 20;

await runMain(async () => {
  await bootstrap();
  await ensureBuilt();
  // Its dependencies may just have been installed.
  const { complaintsAbout, multitool } = await import('./sarif/validator.mjs');
  if (multitool === undefined)
    throw new UserError('Sarif.Multitool is not installed: it is there for Linux only.');
  const folder = mkdtempSync(path.join(tmpdir(), 'lmi-sarif-'));
  try {
    const start = process.env['INIT_CWD'] ?? process.cwd();
    const paths = process.argv.slice(2).filter((one) => one !== '--');
    const scanned =
      paths.length > 0 ? paths.map((one) => path.resolve(start, one)) : [path.join(root, 'test-fixtures')];
    for (const [number, cwd] of scanned.entries()) {
      const file = path.join(folder, `${number}.sarif`);
      const args = [
        path.join(scannerFolder, 'dist', 'cli.js'),
        '--strict',
        '--exit-zero',
        '--format=sarif',
        `--output=${file}`,
      ];
      const { ok, output } = await run(process.execPath, args, { cwd });
      if (!ok) throw new UserError(output.trimEnd());
      /** @type {import('./sarif/validator.mjs').Log} */
      const { runs } = JSON.parse(readFileSync(file, 'utf8'));
      const complaints = await complaintsAbout(file);
      console.log(`${cwd}: ${runs[0]?.results?.length} results, ${complaints.length} errors and warnings`);
      for (const complaint of complaints.slice(0, shownComplaints)) console.log(`  ${complaint}`);
      if (complaints.length > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
