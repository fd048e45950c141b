import { analyze } from '@typescript-eslint/scope-manager';
import { lowerModule } from 'node-frontend';
import { parseSync } from 'oxc-parser';
import { Analysis } from '../../src/analysis/analysis.js';
import { factsOf } from '../../src/knowledge/index.js';
import type { CallEvent, Event, FunctionModel, ModuleModel, Value, Variable } from '../../src/model/index.js';
import { normalizeOptions, type EngineOptions } from '../../src/options.js';
import { runtimes } from '../../src/runtimes/index.js';

/** The name of a file that is given as a text alone. */
const mainFile = 'handler.mjs';

/** Some source files with all that the engine finds out about them. Tests point at things by the text that says them. */
export class Program {
  readonly analysis: Analysis;
  readonly modules: readonly ModuleModel[];
  readonly #texts: ReadonlyMap<string, string>;

  /** One file, or several by name; relative imports are linked, as they are written or with the file's extension. */
  constructor(source: string | Readonly<Record<string, string>>, options: Partial<EngineOptions> = {}) {
    const files = typeof source === 'string' ? { [mainFile]: source } : source;
    this.#texts = new Map(Object.entries(files));
    this.modules = [...this.#texts].map(([file, text]) => lower(file, text));
    for (const module of this.modules) {
      for (const specifier of module.specifiers) {
        const target = this.modules.find(
          ({ file }) => `./${file}` === specifier || file.startsWith(`${specifier.slice(2)}.`),
        );
        if (specifier.startsWith('./') && target !== undefined) module.links.set(specifier, target);
      }
    }
    this.analysis = new Analysis(this.modules, runtimes.node, factsOf('node'), normalizeOptions(options));
  }

  get functions(): readonly FunctionModel[] {
    return this.modules.flatMap((module) => module.functions);
  }

  module(file: string): ModuleModel {
    return only(
      this.modules.filter((module) => module.file === file),
      `file ${file}`,
    );
  }

  /** The function with that name; `Class.method` where several have it. */
  fn(name: string): FunctionModel {
    const [, owner, method] = /^(\w+)\.(.+)$/.exec(name) ?? [];
    const found = this.functions.filter((fn) =>
      owner === undefined
        ? fn.name === name && fn.kind !== 'constructor'
        : fn.owner?.name === owner && fn.name === method,
    );
    return only(found, `function ${name}`);
  }

  variable(name: string): Variable {
    const all = this.functions.flatMap((fn) => fn.variables).filter((one) => one.name === name);
    return only(all, `variable ${name}`);
  }

  /** The event of the kind whose source is exactly that text. */
  event<K extends Event['kind']>(kind: K, text: string): Event & { kind: K } {
    const found = this.functions.flatMap((fn) =>
      fn.blocks.flatMap((block) =>
        block.events.filter(
          (event): event is Event & { kind: K } =>
            event.kind === kind && this.textAt(fn.module, event) === text,
        ),
      ),
    );
    return only(found, `${kind} ${text}`);
  }

  /** What the code hands to `probe(…)`, in order, with the function that does so. */
  probes(): { readonly value: Value; readonly fn: FunctionModel; readonly call: CallEvent }[] {
    return this.functions.flatMap((fn) =>
      this.analysis.index
        .calls(fn)
        .filter(({ callee }) => callee.kind === 'read' && this.textAt(fn.module, callee) === 'probe')
        .flatMap((call) => call.args.map(({ value }) => ({ value, fn, call }))),
    );
  }

  /** The value of the only `probe(…)`. */
  probe(): Value {
    return only(this.probes(), 'probe(…)').value;
  }

  textAt(module: ModuleModel, { span }: { span: { start: number; end: number } }): string {
    return this.#texts.get(module.file)!.slice(span.start, span.end);
  }

  /** A function as a test says it: its name, `new Class`, or its source where it has none. */
  nameOf(fn: FunctionModel): string {
    if (fn.kind === 'init') return fn.module.file;
    if (fn.kind === 'constructor') return `new ${fn.name}`;
    return fn.owner === undefined ? fn.name || this.textAt(fn.module, fn) : `${fn.owner.name}.${fn.name}`;
  }
}

function lower(file: string, text: string): ModuleModel {
  const lang = /\.[cm]?ts$/.test(file) ? 'ts' : 'jsx';
  const { program, errors } = parseSync(file, text, { astType: 'ts', range: true, lang });
  if (errors[0] !== undefined) throw new SyntaxError(`${file}: ${errors[0].message}`);
  // The two packages describe the same tree by types of their own.
  const tree = program as unknown as Parameters<typeof analyze>[0];
  return lowerModule({ file, text, program: tree, scopeManager: analyze(tree, { sourceType: 'module' }) });
}

function only<T>(found: readonly T[], what: string): T {
  const [first, second] = found;
  if (first === undefined || second !== undefined) throw new Error(`There are ${found.length} of: ${what}`);
  return first;
}
