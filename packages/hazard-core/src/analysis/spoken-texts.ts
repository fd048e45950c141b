import type { Event } from '../model/event.js';
import type { Value } from '../model/value.js';
import type { CodeIndex } from './code-index.js';

const maxDepth = 6;

/** The literal texts of the code, with the steps in which they are written. */
export class SpokenTexts {
  #texts: ReadonlyMap<string, readonly Event[]> | undefined;

  constructor(private readonly index: CodeIndex) {}

  /** Whether a text that fits is written in another step than these. */
  some(fits: (text: string) => boolean, except: ReadonlySet<Event>): boolean {
    this.#texts ??= this.#collect();
    for (const [text, events] of this.#texts)
      if (fits(text) && events.some((event) => !except.has(event))) return true;
    return false;
  }

  #collect(): Map<string, Event[]> {
    const texts = new Map<string, Event[]>();
    for (const fn of this.index.functions) {
      for (const { events } of fn.blocks) {
        for (const event of events) {
          for (const text of textsIn(event)) {
            const known = texts.get(text);
            if (known === undefined) texts.set(text, [event]);
            else if (known.at(-1) !== event) known.push(event);
          }
        }
      }
    }
    return texts;
  }
}

function* textsIn(event: Event): Generator<string> {
  switch (event.kind) {
    case 'call':
      for (const { value } of event.args) yield* textsOf(value, 0);
      break;
    case 'write':
    case 'return':
    case 'throw':
      yield* textsOf(event.value, 0);
      break;
    default:
  }
}

/** What calls are given stands at the calls themselves. */
function* textsOf(value: Value, depth: number): Generator<string> {
  if (depth > maxDepth) return;
  for (const part of partsOf(value)) yield* textsOf(part, depth + 1);
  if (value.kind === 'constant' && typeof value.value === 'string') yield value.value;
}

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'text':
      return value.parts;
    case 'derived':
      return value.from;
    case 'choice':
      return value.options;
    case 'array':
      return value.elements;
    case 'object':
      return [...value.properties.values(), ...value.rest];
    case 'await':
      return [value.value];
    default:
      return [];
  }
}
