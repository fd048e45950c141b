import { placeholderOf, referencesIn, type Evaluated, type Reference } from './evaluated.js';

/** A function that something names. */
export interface Mention {
  readonly reference: Reference;
  /** What follows it in a text is a qualifier: `${Function.Arn}:live`. */
  readonly isQualified: boolean;
}

/** In a list of targets, each names its function somewhere inside. */
export function mentionsIn(value: Evaluated | undefined): readonly Mention[] {
  if (value?.kind === 'map') return [...value.entries.values()].flatMap(mentionsIn);
  if (value?.kind === 'list') return value.items.flatMap(mentionsIn);
  const text = value?.kind === 'unknown' ? value.text : undefined;
  return referencesIn(value).map((reference) => ({
    reference,
    isQualified: text?.includes(`${placeholderOf(reference)}:`) ?? false,
  }));
}
