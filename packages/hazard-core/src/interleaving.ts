import type { Step } from './finding.js';
import type { ModuleModel } from './model/module.js';
import type { Span } from './model/span.js';

/**
 * Tells the story of two invocations: `A`'s steps and `B`'s, in the order of time. A step is a sentence in the present
 * tense and stands at the code that does it.
 */
export class Interleaving {
  readonly #steps: Step[] = [];

  a(module: ModuleModel, span: Span, text: string): this {
    return this.#add('A', module, span, text);
  }

  b(module: ModuleModel, span: Span, text: string): this {
    return this.#add('B', module, span, text);
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  #add(invocation: Step['invocation'], module: ModuleModel, span: Span, text: string): this {
    this.#steps.push({ invocation, file: module.file, span, text });
    return this;
  }
}
