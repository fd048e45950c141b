import type { Event } from './event.js';
import type { Block, FunctionModel, ModuleModel, TypeModel, Variable } from './module.js';
import type { Place, Root, Segment } from './place.js';
import type { Span } from './span.js';
import type { TypeReference, Value } from './value.js';

/** A program model as text, short enough to be written by hand in a test. */
export interface Dump {
  /** `async arrow handler(event)`, `method get of Cache`, in source order; the module's own code is `init`. */
  readonly functions: readonly string[];
  /** `const pool`, `import Client = pg#Client`, `parameter event of handler`, in source order. */
  readonly variables: readonly string[];
  /** `class Session extends Base { user; static #count }`, in source order. */
  readonly types: readonly string[];
  /** `handler = handler`: an exported name and its value. */
  readonly exports: readonly string[];
  /** `* from ./a`, `a as b from ./a`. */
  readonly reExports: readonly string[];
  readonly specifiers: readonly string[];
  readonly problems: readonly string[];
  /** The steps of every function by its label: its name, or `arrow`, `function` … where it has none; `name#2` for a second one. */
  readonly bodies: Readonly<Record<string, string>>;
}

const maxDepth = 60;

/** With `spans`, everything says where it stands: for comparing models of one text, not for reading. */
export function dumpModel(module: ModuleModel, { spans = false } = {}): Dump {
  return new Dumper(module, spans).dump();
}

class Dumper {
  readonly #functions = new Map<FunctionModel, string>();
  readonly #variables = new Map<Variable, string>();

  constructor(
    private readonly module: ModuleModel,
    private readonly spans: boolean,
  ) {
    label(
      module.functions,
      (fn) => (fn.kind === 'constructor' ? `new ${fn.name}` : fn.name || fn.kind),
      this.#functions,
    );
    label(this.#allVariables(), (variable) => variable.name || '<pattern>', this.#variables);
  }

  dump(): Dump {
    const { module } = this;
    return {
      functions: module.functions.map((fn) => this.#function(fn)),
      variables: this.#allVariables().map((variable) => this.#declaration(variable)),
      types: module.types.map((type) => this.#type(type)),
      exports: [...module.exports].map(
        ([name, { value, span }]) => `${name} = ${this.#value(value)}${this.#at(span)}`,
      ),
      reExports: module.reExports.map(
        ({ name, as, specifier, span }) =>
          `${name}${as === undefined ? '' : ` as ${as}`} from ${specifier}${this.#at(span)}`,
      ),
      specifiers: module.specifiers,
      problems: module.problems.map(({ message, span }) => `${message}${this.#at(span)}`),
      bodies: Object.fromEntries(module.functions.map((fn) => [this.#functions.get(fn)!, this.#body(fn)])),
    };
  }

  #allVariables(): Variable[] {
    return this.module.functions
      .flatMap((fn) => fn.variables)
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #function(fn: FunctionModel): string {
    const flags = [fn.isStatic && 'static', fn.isAsync && 'async', fn.isGenerator && 'generator'];
    const parameters = fn.parameters.map(
      ({ variable, rest, optional }) =>
        `${rest ? '...' : ''}${variable.name === '' ? '<pattern>' : variable.name}${optional ? '?' : ''}`,
    );
    const words = [
      ...flags,
      fn.kind,
      `${fn.name}${fn.kind === 'init' || fn.kind === 'static-block' ? '' : `(${parameters.join(', ')})`}`,
      fn.owner !== undefined && `of ${fn.owner.name}`,
      ...fn.decorators.map((decorator) => `@${this.#value(decorator)}`),
      this.spans && `${this.#at(fn.span)} named ${this.#at(fn.nameSpan)}`,
      this.spans && fn.parent !== undefined && `in ${this.#functions.get(fn.parent) ?? '?'}`,
    ];
    return words.filter((word) => typeof word === 'string' && word !== '').join(' ');
  }

  #declaration(variable: Variable): string {
    const { imported } = variable;
    const kind = variable.kind === 'variable' && variable.constant ? 'const' : variable.kind;
    return [
      `${kind} ${this.#variables.get(variable)!}`,
      variable.declaredType === undefined ? '' : `: ${variable.declaredType}`,
      imported === undefined ? '' : ` = ${imported.specifier}#${imported.name}`,
      variable.owner.kind === 'init' ? '' : ` of ${this.#functions.get(variable.owner) ?? '?'}`,
      this.#at(variable.span),
      this.spans ? ` ← ${variable.definitions.map((value) => this.#value(value)).join(' | ')}` : '',
    ].join('');
  }

  #type(type: TypeModel): string {
    const fields = type.fields.map(
      (field) =>
        `${field.isStatic ? 'static ' : ''}${field.isReadonly ? 'readonly ' : ''}${field.name}` +
        `${field.declaredType === undefined ? '' : `: ${field.declaredType}`}${this.#at(field.span)}`,
    );
    return [
      ...type.decorators.map((decorator) => `@${this.#value(decorator)}`),
      `${type.kind ?? 'class'} ${type.qualifiedName ?? type.name}`,
      ...type.bases.map((base) => `extends ${this.#value(base)}`),
      ...(type.interfaces.length > 0 ? [`implements ${type.interfaces.join(', ')}`] : []),
      fields.length === 0 ? '{}' : `{ ${fields.join('; ')} }`,
      ...(this.spans
        ? [`${this.#at(type.span)} named ${this.#at(type.nameSpan)}`, [...type.methods.keys()].join()]
        : []),
      ...(this.spans ? [[...type.staticMethods.keys()].join()] : []),
    ].join(' ');
  }

  /** The graph in its smallest form: blocks that hold nothing are left out, blocks that follow each other are one. */
  #body(fn: FunctionModel): string {
    const graph = reduce(fn).filter((node) => !isEnd(node));
    const numbers = new Map(graph.map((node, index) => [node, index]));
    const target = (node: GraphNode): string => (isEnd(node) ? 'end' : String(numbers.get(node)));
    const lines = graph.map((node) => {
      const steps = node.events.map((event) => this.#event(event));
      const [yes, no] = [true, false].map((when) => node.next.find((edge) => edge.when === when)?.to);
      if (yes !== undefined && no !== undefined) {
        steps.push(`${steps.pop()!} ? ${target(yes)} : ${target(no)}`);
      }
      const always = node.next.filter((edge) => edge.when === undefined).map((edge) => target(edge.to));
      if (always.length > 0) steps.push(`go ${[...new Set(always)].join(' or ')}`);
      const error = node.exceptional === undefined ? '' : ` [error ${target(node.exceptional)}]`;
      return { head: `${node.reached ? '' : 'never '}${target(node)}${error}: `, steps: steps.join('; ') };
    });
    const [only] = lines;
    const isStraight = lines.length === 1 && graph[0]!.next.length === 0 && only!.head === '0: ';
    if (isStraight) return only!.steps;
    return lines.map(({ head, steps }) => `${head}${steps}`).join('\n');
  }

  #event(event: Event): string {
    return this.#eventText(event) + this.#at(event.span);
  }

  #eventText(event: Event): string {
    switch (event.kind) {
      case 'read':
        return `read ${this.#place(event.place)}`;
      case 'write': {
        const place = this.#place(event.place);
        if (event.form === 'delete') return `delete ${place}`;
        const verb = event.form === 'initialise' ? 'init' : 'set';
        return `${verb} ${place} ${event.operator ?? '='} ${this.#value(event.value)}`;
      }
      case 'call': {
        const { callee, receiver, calleeSpan } = event;
        const usual =
          receiver !== undefined &&
          callee.kind === 'read' &&
          this.#place(receiver) === this.#place({ ...callee.place, path: callee.place.path.slice(0, -1) });
        const on = receiver === undefined || (usual && !this.spans) ? '' : ` on ${this.#place(receiver)}`;
        return `call ${this.#call(event)}${on}${this.#at(calleeSpan)}`;
      }
      case 'suspend':
        return `${event.via} ${this.#value(event.value)}`;
      case 'branch':
        return `${{ truthy: 'if', nullish: 'if set', case: 'case', more: 'if more' }[event.test]} ${this.#value(event.condition)}`;
      case 'discard':
        return `${event.explicit ? 'void' : 'drop'} ${this.#value(event.value)}`;
      case 'return':
      case 'throw':
        return `${event.kind} ${this.#value(event.value)}`;
      case 'acquire':
      case 'release':
        return `${event.kind} ${this.#place(event.lock)}`;
    }
  }

  #call({ callee, args, isNew }: Event & { kind: 'call' }, depth = 0): string {
    const list = args.map(
      ({ value, spread, name }) =>
        `${spread ? '...' : ''}${name === undefined ? '' : `${name}=`}${this.#value(value, depth)}`,
    );
    return `${isNew ? 'new ' : ''}${this.#value(callee, depth)}(${list.join(', ')})`;
  }

  #value(value: Value, depth = 0): string {
    if (depth > maxDepth) return '…';
    const inner = (one: Value): string => this.#value(one, depth + 1);
    const list = (values: readonly Value[]): string => values.map(inner).join(', ');
    const text = ((): string => {
      switch (value.kind) {
        case 'constant':
          return typeof value.value === 'bigint'
            ? `${value.value}n`
            : (JSON.stringify(value.value) ?? 'undefined');
        case 'regex':
          return `/${value.pattern}/${value.flags}`;
        case 'text':
          return `text(${list(value.parts)})`;
        case 'read':
          return this.#place(value.place, depth + 1);
        case 'call':
          return this.#call(value.event, depth + 1);
        case 'function':
          return `fn ${this.#functions.get(value.fn) ?? '?'}`;
        case 'class':
          return `class ${value.type.name}`;
        case 'object':
          return `{ ${[
            ...[...value.properties].map(([name, one]) => `${name}: ${inner(one)}`),
            ...value.rest.map((one) => `...${inner(one)}`),
          ].join(', ')} }`;
        case 'array':
          return `[${list(value.elements)}]`;
        case 'await':
          return `await(${inner(value.value)})`;
        case 'choice':
          return `(${value.condition === undefined ? '' : `${inner(value.condition)} ? `}${value.options.map(inner).join(' | ')})`;
        case 'module':
          return `module ${value.specifier}`;
        case 'type':
          return `type ${typeText(value.reference)}`;
        case 'derived':
          return value.from.length === 0 && value.operator === 'unknown'
            ? 'unknown'
            : `${value.operator}(${list(value.from)})`;
      }
    })();
    return this.spans ? text + this.#at(value.span) : text;
  }

  #place({ root, path }: Place, depth = 0): string {
    return this.#root(root, depth) + path.map((segment) => this.#segment(segment, depth)).join('');
  }

  #root(root: Root, depth: number): string {
    switch (root.kind) {
      case 'variable':
        return this.#variables.get(root.variable) ?? `<lost ${root.variable.name}>`;
      case 'this':
        return root.fn.owner === undefined || this.#functions.has(root.fn)
          ? `this[${this.#functions.get(root.fn) ?? '?'}]`
          : `super[${root.fn.owner.name}]`;
      case 'global':
        return `global ${root.name}`;
      case 'type':
        return `static ${root.type.name}`;
      case 'exports':
        return 'exports';
      case 'value':
        return `<${this.#value(root.value, depth)}>`;
    }
  }

  #segment(segment: Segment, depth: number): string {
    return segment.kind === 'field' ? `.${segment.name}` : `[${this.#value(segment.key, depth)}]`;
  }

  #at({ start, end }: Span): string {
    return this.spans ? `@${start}-${end}` : '';
  }
}

/** Gives each thing a name; the second one with the same name is `name#2`. */
function label<T>(things: readonly T[], nameOf: (thing: T) => string, into: Map<T, string>): void {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const name = nameOf(thing);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    into.set(thing, count === 1 ? name : `${name}#${count}`);
  }
}

interface GraphNode {
  readonly events: Event[];
  next: { to: GraphNode; when: boolean | undefined }[];
  exceptional: GraphNode | undefined;
  reached: boolean;
}

/** Where the function ends and nothing happens any more. */
function isEnd(node: GraphNode): boolean {
  return node.events.length === 0 && node.next.length === 0;
}

function reduce(fn: FunctionModel): GraphNode[] {
  const nodes = new Map<Block, GraphNode>(
    fn.blocks.map((block) => [
      block,
      { events: [...block.events], next: [], exceptional: undefined, reached: false },
    ]),
  );
  /** Past blocks that hold nothing. */
  const resolve = (block: Block): GraphNode => {
    const seen = new Set<Block>();
    let at = block;
    while (at.events.length === 0 && at.successors.length === 1 && !seen.has(at)) {
      seen.add(at);
      at = at.successors[0]!.to;
    }
    return nodes.get(at)!;
  };
  for (const block of fn.blocks) {
    const node = nodes.get(block)!;
    node.next = block.successors.map(({ to, when }) => ({ to: resolve(to), when }));
    node.exceptional = block.exceptional === undefined ? undefined : resolve(block.exceptional);
  }
  const entry = fn.blocks[0] === undefined ? undefined : resolve(fn.blocks[0]);
  const order: GraphNode[] = [];
  const visit = (node: GraphNode, reached: boolean): void => {
    if (order.includes(node)) return;
    node.reached = reached;
    order.push(node);
    for (const { to } of node.next) visit(to, reached);
    if (node.exceptional !== undefined && node.events.length > 0) visit(node.exceptional, reached);
  };
  if (entry !== undefined) visit(entry, true);
  for (const node of nodes.values()) if (node.events.length > 0) visit(node, false);

  for (const node of order) {
    for (;;) {
      const [only, other] = node.next;
      if (only === undefined || other !== undefined || only.when !== undefined) break;
      const { to } = only;
      const isJoined =
        order.filter((one) => one.next.some((edge) => edge.to === to) || one.exceptional === to).length !== 1;
      if (to === node || isEnd(to) || isJoined || to === order[0] || to.exceptional !== node.exceptional)
        break;
      node.events.push(...to.events);
      node.next = to.next;
      order.splice(order.indexOf(to), 1);
    }
  }
  return order;
}

/** `Map<String,User>`, with the full names it may stand for where it has more than one. */
function typeText({ name, arguments: args, candidates }: TypeReference): string {
  const inner = args.length === 0 ? '' : `<${args.map(typeText).join(',')}>`;
  const meanings = candidates.length === 0 || (candidates.length === 1 && candidates[0] === name);
  return `${name}${inner}${meanings ? '' : `=${candidates.join('|')}`}`;
}
