import { catalogue } from 'hazard-core';
import type { EngineSettings } from '../engine-settings.js';
import { frontEndOf } from '../frontends/registry.js';
import type { JudgeContext, Judgement } from '../judge.js';
import { judgeApart } from '../judge-apart.js';
import type { Resolver } from '../project/link.js';
import { nearestDeclared } from '../project/types/type-index.js';
import type { Selection } from '../selection.js';
import { SourceFile } from '../source-file.js';
import type { PlannedFile, PlannedGroup } from './plan.js';

/** What a thread is told. Plain data. */
export interface Job {
  readonly groups: readonly (readonly JobFile[])[];
  readonly engine: EngineSettings;
  readonly selection: Selection;
  readonly listsEntryPoints: boolean;
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

export function jobOf(
  groups: readonly PlannedGroup[],
  {
    engine,
    selection,
    listsEntryPoints = false,
  }: Pick<JudgeContext, 'engine' | 'selection' | 'listsEntryPoints'>,
): Job {
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
    listsEntryPoints,
  };
}

export async function doJob({ groups, engine, selection, listsEntryPoints }: Job): Promise<JobOutcome> {
  const files = new Map(groups.flat().map((file) => [file.name, file]));
  let unforeseen = false;
  const resolver: Resolver = {
    resolve(importer, specifier) {
      const { resolutions, specifierKind } = files.get(importer)!;
      if (specifierKind === 'types')
        return nearestDeclared(specifier, (name) => resolutions[name] ?? undefined);
      const target = resolutions[specifier];
      if (target === undefined) unforeseen = true;
      return target ?? undefined;
    },
    partsOf: (file) => files.get(file)!.parts,
    runsElsewhere: (file) => files.get(file)!.runsElsewhere === true,
    isOtherProgram: (file) => files.get(file)!.isOtherProgram === true,
    handlersIn: (file) => files.get(file)!.handlers,
  };
  const judgements = await judgeApart(
    groups.map((group) =>
      group.map(({ name, text, byteOrderMark }) => new SourceFile(name, text, byteOrderMark)),
    ),
    { engine, selection, listsEntryPoints, catalogue, frontEndOf, resolver },
  );
  return { judgements, unforeseen };
}
