import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ensureCached } from '../cache.js';
import { runToEnd } from '../run-to-end.js';

/** Beside the `pom.xml`: a line for each jar, as `sha256sum` writes it. */
const sumsFile = 'SHA256SUMS';

/**
 * A folder of the cache with the jars of a `pom.xml` and of what they depend on. Maven brings them, from where the user's
 * settings say, and they are what `SHA256SUMS` beside the `pom.xml` says.
 * @throws {Error} when Maven fails, or when the jars are other ones.
 */
export async function fetchJars(folder: string, name: string): Promise<string> {
  const pom = path.join(folder, 'pom.xml');
  const sums = fs.readFileSync(path.join(folder, sumsFile), 'utf8');
  const hash = createHash('sha256').update(fs.readFileSync(pom)).update(sums).digest('hex').slice(0, 10);
  return ensureCached(`${name}-${hash}`, async (jars) => {
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${jars}`];
    await runToEnd('mvn', ['--batch-mode', '--quiet', '--file', pom, ...goal], { cwd: jars });
    const found = sumsOf(jars);
    const other = differences(sums, found);
    if (other.length > 0) throw new Error(`these jars are not as ${sumsFile} says: ${other.join(', ')}`);
  });
}

/** As `sha256sum` writes them. */
function sumsOf(folder: string): string {
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => {
      const bytes = fs.readFileSync(path.join(folder, name));
      return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
    })
    .join('');
}

/** Names of files that only one of both has, or that differ. */
function differences(one: string, other: string): string[] {
  const [a, b] = [one, other].map((text) => new Set(text.split('\n').filter((line) => line !== '')));
  const lines = [...a!].filter((line) => !b!.has(line)).concat([...b!].filter((line) => !a!.has(line)));
  return [...new Set(lines.map((line) => line.replace(/^\S*\s+/, '')))];
}
