import { hazards, type EngineOptions } from 'hazard-core';
import { frontEndOf } from '../frontends/registry.js';
import type { Judgement } from '../judge.js';
import { Prefilter } from '../prefilter.js';
import { prepareAndJudge } from '../prepare.js';
import { nearestDeclared } from '../project/types/type-index.js';
import type { Selection } from '../selection.js';
import { SourceFile } from '../source-file.js';
import type { PlannedFile, PlannedGroup } from './plan.js';

/** What a thread is told. Plain data. */
export interface Job {
  readonly groups: readonly (readonly JobFile[])[];
  readonly engine: EngineOptions;
  readonly selection: Selection;
}

type JobFile = Omit<PlannedFile, 'source'> & {
  readonly name: string;
  readonly text: string;
  readonly byteOrderMark: boolean;
};

/** What it answers. */
export interface JobOutcome {
  /** Of each group. */
  readonly judgements: readonly Judgement[];
  /** A file imports something that was not foreseen: its group may lack the files that it should be judged with. */
  readonly unforeseen: boolean;
}

export function jobOf(groups: readonly PlannedGroup[], engine: EngineOptions, selection: Selection): Job {
  return {
    groups: groups.map((group) =>
      group.map(({ source: { name, text, byteOrderMark }, ...links }) => ({
        name,
        text,
        byteOrderMark,
        ...links,
      })),
    ),
    engine,
    selection,
  };
}

/** @param onProgress is called with the number of files that went one step further; each file takes two. */
export async function doJob(
  { groups, engine, selection }: Job,
  onProgress?: (files: number) => void,
): Promise<JobOutcome> {
  const judgements: Judgement[] = [];
  const prefilter = new Prefilter(frontEndOf, engine);
  let unforeseen = false;
  for (const files of groups) {
    const byName = new Map(files.map((file) => [file.name, file]));
    const sources = files.map(({ name, text, byteOrderMark }) => new SourceFile(name, text, byteOrderMark));
    const judgement = await prepareAndJudge(sources, {
      withoutCandidate: prefilter.hasNoCandidate(sources) ? new Set(byName.keys()) : undefined,
      engine,
      selection,
      catalogue: hazards,
      frontEndOf,
      ...(onProgress && { onProgress }),
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
    });
    judgements.push(judgement);
  }
  return { judgements, unforeseen };
}
