import type { JudgeContext, Judgement } from './judge.js';
import { prepareAndJudge } from './prepare.js';
import type { SourceFile } from './source-file.js';

/**
 * Judges groups of files one after the other, each by itself: the models of a group are forgotten before those of the
 * next one are made. No file may have to do with one of another group.
 */
export async function judgeApart(
  groups: readonly (readonly SourceFile[])[],
  context: JudgeContext,
): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  for (const group of groups) judgements.push(await prepareAndJudge(group, context));
  return judgements;
}
