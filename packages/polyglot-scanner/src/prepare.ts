import type { FrontEnd } from './frontends/front-end.js';
import { languageOf } from './frontends/languages.js';
import { judge, type JudgeContext, type Judgement } from './judge.js';
import type { Notification } from './notification.js';
import { addedCounts } from './project/skips.js';
import type { SourceFile } from './source-file.js';

/**
 * Judges files once the front ends of their languages are ready; those of other languages are not loaded. Where one
 * cannot be loaded, the files of its language are left out, and a notification says so.
 */
export async function prepareAndJudge(
  sources: readonly SourceFile[],
  context: JudgeContext,
): Promise<Judgement> {
  const byFrontEnd = new Map<FrontEnd, SourceFile[]>();
  for (const source of sources) {
    const frontEnd = context.frontEndOf(source.name)!;
    const files = byFrontEnd.get(frontEnd);
    if (files === undefined) byFrontEnd.set(frontEnd, [source]);
    else files.push(source);
  }
  const notifications: Notification[] = [];
  const leftOut = new Set<SourceFile>();
  for (const [frontEnd, files] of byFrontEnd) {
    try {
      await frontEnd.prepare?.();
    } catch (error) {
      for (const file of files) leftOut.add(file);
      notifications.push(cannotRead(frontEnd, error));
    }
  }
  if (leftOut.size === 0) return judge(sources, context);
  context.onProgress?.(2 * leftOut.size);
  const judgement = judge(
    sources.filter((source) => !leftOut.has(source)),
    context,
  );
  return {
    ...judgement,
    notifications: [...notifications, ...judgement.notifications],
    skippedFiles: addedCounts(judgement.skippedFiles, { 'no-grammar': leftOut.size }),
  };
}

function cannotRead(frontEnd: FrontEnd, error: unknown): Notification {
  const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  return {
    level: 'error',
    kind: 'internal',
    message: `No ${languageOf(frontEnd.runtime)} file was scanned: the grammar cannot be loaded (${reason}). Install lmi-scan again.`,
    debug: error instanceof Error ? (error.stack ?? reason) : reason,
  };
}
