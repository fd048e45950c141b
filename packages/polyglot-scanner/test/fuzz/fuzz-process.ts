// The process that does the work: a parent watches it, since a scanner that crashes or hangs takes its process with it.
// Each line of its output is JSON: the number of the input that comes next, or what was wrong with one.
import { writeSync } from 'node:fs';
import { Inputs, languages, type Language } from './inputs.js';
import type { InputFile } from './project.js';
import { check } from './properties.js';

const [language, seed, first, last, milliseconds, fixtures] = process.argv.slice(2) as [
  Language, string, string, string, string, string,
]; // prettier-ignore

const inputs = new Inputs(language, Number(seed), fixtures);
const names = Object.keys(languages) as Language[];
const beside = new Inputs(names[(names.indexOf(language) + 1) % names.length]!, 0, fixtures);

/** Generous: a quick machine needs milliseconds. The parent stops what never ends. */
const secondsForOne = 20;

async function failureOf(files: readonly InputFile[], number: number): Promise<string | undefined> {
  const before = process.cpuUsage();
  try {
    await check(files, number, beside.neighbour(number));
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return seconds > secondsForOne ? `Too slow: ${seconds.toFixed(1)} s of processor time.` : undefined;
}

/** Takes lines out as long as the same goes wrong. */
async function shrunk(files: readonly InputFile[], number: number, failure: string): Promise<InputFile[]> {
  const kind = failure.split('\n', 1)[0];
  const failsAlike = async (less: readonly InputFile[]): Promise<boolean> =>
    (await failureOf(less, number))?.split('\n', 1)[0] === kind;
  let best = [...files];
  let tries = 400;
  for (const file of files) {
    const without = best.filter(({ name }) => name !== file.name);
    if (without.length > 0 && (await failsAlike(without))) {
      best = without;
      continue;
    }
    let lines = file.text.split('\n');
    for (let size = lines.length >> 1; size >= 1 && tries > 0; size >>= 1) {
      for (let at = 0; at < lines.length && tries > 0; tries--) {
        const fewer = lines.toSpliced(at, size);
        const less = best.map((one) => (one.name === file.name ? { ...one, text: fewer.join('\n') } : one));
        if (await failsAlike(less)) [lines, best] = [fewer, less];
        else at += size;
      }
    }
  }
  return best;
}

function tell(line: unknown): void {
  // At once: what stands in a buffer is lost in a crash.
  writeSync(1, `${JSON.stringify(line)}\n`);
}

const end = performance.now() + Number(milliseconds);
for (let number = Number(first); number < Number(last) && performance.now() < end; number++) {
  tell({ number });
  const files = inputs.input(number);
  const failure = await failureOf(files, number);
  if (failure !== undefined) tell({ number, failure, files: await shrunk(files, number, failure) });
}
