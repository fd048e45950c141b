import { defaultOptions, hazards } from 'hazard-core';
import { expect, it } from 'vitest';
import { frontEndOf } from '../src/frontends/registry.js';
import { judgeProject } from '../src/judge-project.js';
import type { ProjectIndex } from '../src/project/project-index.js';
import { SourceFile } from '../src/source-file.js';

const sources = [
  new SourceFile(
    'handler.mjs',
    `import { keep } from 'hidden';\nexport const handler = async (event) => { keep(event); await event.done; };\n`,
  ),
  new SourceFile(
    'lib.mjs',
    'let last;\nexport function keep(event) { last = event.user; return () => last; }\n',
  ),
];

/** An index that foresees what it is told. */
function indexWith(foreseen: readonly string[], target: string): ProjectIndex {
  return {
    resolve: (_: string, specifier: string) => (specifier === 'hidden' ? target : undefined),
    possibleImports: ({ name }: SourceFile) => (name === 'handler.mjs' ? foreseen : []),
    partsOf: () => [],
    runsElsewhere: () => false,
    isOtherProgram: () => false,
    handlersIn: () => [],
    specifierKind: () => 'modules',
  } as unknown as ProjectIndex;
}

it.each([
  ['foreseen', ['hidden'], 'lib.mjs', 1],
  ['not foreseen', [], 'lib.mjs', 1],
  ['to a file that is not scanned', [], 'generated.mjs', 0],
])('judges files together whose link is %s', async (_, foreseen, target, findings) => {
  const index = indexWith(foreseen, target);
  const progress: number[] = [];
  const judgement = await judgeProject({
    sources,
    index,
    context: {
      resolver: index,
      frontEndOf,
      catalogue: hazards,
      engine: defaultOptions,
      selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: ['uncorrelated-log'] },
    },
    onProgress: (done) => progress.push(done),
  });
  expect(judgement.files).toBe(2);
  expect(judgement.findings.filter(({ reach }) => reach === 'handler')).toHaveLength(findings);
  expect(progress.at(-1)).toBe(1);
});
