import { hazards, type EngineOptions } from 'hazard-core';
import { frontEndOf } from '../frontends/registry.js';
import { judge, type Judgement } from '../judge.js';
import type { Selection } from '../selection.js';
import { SourceFile } from '../source-file.js';
import type { Resolutions } from './plan.js';

/** What a thread is told. Plain data. */
export interface Job {
  readonly files: readonly {
    readonly name: string;
    readonly text: string;
    readonly byteOrderMark: boolean;
    readonly resolutions: Resolutions;
  }[];
  readonly engine: EngineOptions;
  readonly selection: Selection;
}

/** What it answers. */
export interface JobOutcome extends Judgement {
  /** A file imports something that was not foreseen: its job may lack the files that it should be judged with. */
  readonly unforeseen: boolean;
}

export function doJob({ files, engine, selection }: Job): JobOutcome {
  const resolutions = new Map(files.map((file) => [file.name, file.resolutions]));
  let unforeseen = false;
  const judgement = judge(
    files.map(({ name, text, byteOrderMark }) => new SourceFile(name, text, byteOrderMark)),
    {
      engine,
      selection,
      catalogue: hazards,
      frontEndOf,
      resolver: {
        resolve(importer, specifier) {
          const target = resolutions.get(importer)?.[specifier];
          if (target === undefined) unforeseen = true;
          return target ?? undefined;
        },
      },
    },
  );
  return { ...judgement, unforeseen };
}
