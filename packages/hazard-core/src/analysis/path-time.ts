import type { CallEvent } from '../model/event.js';
import type { Value } from '../model/value.js';
import type { PathTexts } from './path-text.js';
import { memberName } from './calls.js';

/**
 * A text of the time that stays the same for minutes or days: `toDateString()`, `toISOString().slice(0, 10)`,
 * `toISOString().split('T')[0]`, `format('YYYY-MM-DD')`. It tells no two invocations apart.
 */
export function isCoarseTime(texts: PathTexts, value: Value): boolean {
  if (value.kind === 'call') return isCoarseCall(texts, value.event);
  if (value.kind !== 'read' || value.place.root.kind !== 'value') return false;
  const { root, path } = value.place;
  const [only] = path;
  const isFirst =
    (only?.kind === 'field' && only.name === '0') ||
    (only?.kind === 'index' && only.key.kind === 'constant' && only.key.value === 0);
  return path.length === 1 && isFirst && root.value.kind === 'call' && isSplitIso(texts, root.value.event);
}

function isCoarseCall(texts: PathTexts, event: CallEvent): boolean {
  const name = memberName(event) ?? '';
  const { coarseMethods, formatMethods, fineLetters } = texts.facts.times;
  if (coarseMethods.has(name)) return isTime(texts, texts.receiverOf(event));
  const first = event.args[0]?.value;
  if (formatMethods.has(name)) {
    const isCoarse =
      first?.kind === 'constant' && typeof first.value === 'string' && !fineLetters.test(first.value);
    return isCoarse && isTime(texts, texts.receiverOf(event));
  }
  if (texts.facts.textMethods.get(name) !== 'begin') return false;
  const end = event.args[1]?.value;
  return (
    first?.kind === 'constant' &&
    first.value === 0 &&
    end?.kind === 'constant' &&
    typeof end.value === 'number' &&
    end.value >= 0 &&
    end.value <= texts.facts.times.secondsBehind &&
    isIso(texts, texts.receiverOf(event))
  );
}

/** `toISOString().split('T')`: the day stands first. */
function isSplitIso(texts: PathTexts, event: CallEvent): boolean {
  const first = event.args[0]?.value;
  return (
    memberName(event) === 'split' &&
    first?.kind === 'constant' &&
    first.value === 'T' &&
    isIso(texts, texts.receiverOf(event))
  );
}

function isIso(texts: PathTexts, value: Value | undefined): boolean {
  return (
    value?.kind === 'call' &&
    texts.facts.times.isoMethods.has(memberName(value.event) ?? '') &&
    isTime(texts, texts.receiverOf(value.event))
  );
}

function isTime(texts: PathTexts, value: Value | undefined): boolean {
  if (value === undefined) return false;
  const provenance = texts.analysis.provenance.of(value);
  // A time that comes with the request is the request's.
  return provenance.random && !provenance.request;
}
