import { hazards, type EngineOptions } from 'hazard-core';
import { frontEndOf } from '../frontends/registry.js';
import type { Judgement } from '../judge.js';
import { prepareAndJudge } from '../prepare.js';
import { nearestDeclared } from '../project/types/type-index.js';
import type { Selection } from '../selection.js';
import { SourceFile } from '../source-file.js';
import type { PlannedFile } from './plan.js';

/** What a thread is told. Plain data. */
export interface Job {
  readonly files: readonly (Omit<PlannedFile, 'source'> & {
    readonly name: string;
    readonly text: string;
    readonly byteOrderMark: boolean;
  })[];
  readonly engine: EngineOptions;
  readonly selection: Selection;
}

/** What it answers. */
export interface JobOutcome extends Judgement {
  /** A file imports something that was not foreseen: its job may lack the files that it should be judged with. */
  readonly unforeseen: boolean;
}

export async function doJob({ files, engine, selection }: Job): Promise<JobOutcome> {
  const byName = new Map(files.map((file) => [file.name, file]));
  let unforeseen = false;
  const judgement = await prepareAndJudge(
    files.map(({ name, text, byteOrderMark }) => new SourceFile(name, text, byteOrderMark)),
    {
      engine,
      selection,
      catalogue: hazards,
      frontEndOf,
      resolver: {
        resolve(importer, specifier) {
          const { resolutions, specifierKind } = byName.get(importer)!;
          if (specifierKind === 'types')
            return nearestDeclared(specifier, (name) => resolutions[name] ?? undefined);
          const target = resolutions[specifier];
          if (target === undefined) unforeseen = true;
          return target ?? undefined;
        },
        partsOf: (file) => byName.get(file)!.parts,
      },
    },
  );
  return { ...judgement, unforeseen };
}
