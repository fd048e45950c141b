import { catalogue, hazardIds, type Confidence } from 'hazard-core';

/** By whom a fixture is judged: a file by itself, or the files of a case linked. */
export type Mode = 'eslint' | 'lmi-scan';

/** A finding that a line announces. */
export interface Expectation {
  /** 1-based. */
  readonly line: number;
  readonly hazard: string;
  readonly variant: string;
  /** Without it, any confidence that is shown by default. */
  readonly confidence?: Confidence;
  /** Without it, in both. */
  readonly mode?: Mode;
}

/** One comment with everything up to the next one, or to the line's end. */
const annotation =
  /\s*(?:\/\/|#|\{?\/\*|<!--)\s*hazard(?:\[([^\]]*)\])?: *((?:(?!\/\/|#|\*\/|-->).)*?)\s*(?:\*\/\}?|-->)?$/;
const looksLikeOne = /(?:\/\/|#|\/\*|<!--)\s*hazards?\s*(?:\[[^\]]*\]\s*)?:/i;
const item = /^([a-z-]+)\/([A-Za-z]+)(?:@([a-z]+))?$/;

/**
 * Reads the annotations at the ends of a source's lines:
 * `// hazard: shared-tmp-path/fixedName, blocking-call/synchronousCall@high // hazard[lmi-scan]: …`.
 * @throws {Error} naming the line, for one that cannot be understood or that names no hazard or variant of the engine.
 */
export function readAnnotations(text: string, where: string): Expectation[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const found: Expectation[] = [];
    let { rest, match } = lastAnnotation(line);
    while (match !== null) {
      const [, mode, items = ''] = match;
      found.unshift(...items.split(',').map((one) => parseItem(one.trim(), mode, index + 1, where)));
      ({ rest, match } = lastAnnotation(rest));
    }
    if (looksLikeOne.test(rest)) fail(where, index + 1, 'an annotation stands at the end of its line');
    return found;
  });
}

/** A value that is right, and would not be if it were a little different. */
export interface NearMiss {
  readonly hazard: string;
  readonly variant: string;
}

const nearMiss = /(?:\/\/|#|<!--)\s*near miss: *([\w-]+\/\w+(?:, *[\w-]+\/\w+)*)/;

/**
 * Reads what the lines of a source come near to: `MemorySize: 2048 # near miss: invalid-memory/tooSmall`.
 * @throws {Error} naming the line, for one that names no hazard or variant of the engine.
 */
export function readNearMisses(text: string, where: string): NearMiss[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const items = nearMiss.exec(line)?.[1]?.split(',') ?? [];
    return items.map((one) => {
      const { hazard, variant } = parseItem(one.trim(), undefined, index + 1, where);
      return { hazard, variant };
    });
  });
}

/** The text without its annotations, for comparing code. */
export function withoutAnnotations(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      let { rest, match } = lastAnnotation(line);
      while (match !== null) ({ rest, match } = lastAnnotation(rest));
      return rest;
    })
    .join('\n');
}

function lastAnnotation(line: string): { rest: string; match: RegExpExecArray | null } {
  const match = annotation.exec(line);
  return { rest: match === null ? line : line.slice(0, match.index), match };
}

function parseItem(text: string, mode: string | undefined, line: number, where: string): Expectation {
  const match = item.exec(text);
  if (match === null)
    return fail(where, line, `"${text}" is not <hazard>/<variant> or <hazard>/<variant>@<confidence>`);
  const [, hazard = '', variant = '', confidence] = match;
  if (mode !== undefined && mode !== 'eslint' && mode !== 'lmi-scan') {
    return fail(where, line, `"${mode}" is neither eslint nor lmi-scan`);
  }
  if (confidence !== undefined && confidence !== 'high' && confidence !== 'medium' && confidence !== 'low') {
    return fail(where, line, `"${confidence}" is none of high, medium, low`);
  }
  if (!(hazardIds as readonly string[]).includes(hazard))
    return fail(where, line, `there is no hazard "${hazard}"`);
  const info = catalogue.find(({ id }) => id === hazard);
  if (info !== undefined && !Object.hasOwn(info.variants, variant)) {
    return fail(where, line, `${hazard} has no variant "${variant}"`);
  }
  return {
    line,
    hazard,
    variant,
    ...(confidence === undefined ? {} : { confidence }),
    ...(mode === undefined ? {} : { mode }),
  };
}

function fail(where: string, line: number, what: string): never {
  throw new Error(`${where}:${line}: ${what}.`);
}
