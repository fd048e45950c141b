import type { Location, Span } from 'hazard-core';
import { macro, referencesIn, shownInText, type Evaluated } from '../evaluated.js';
import { childOf, entriesOf, entryOf, textOf, type Scalar, type TemplateTree } from '../template-tree.js';

/** No template that is read nests deeper; conditions and maps may lead in a circle. */
const deepest = 200;
/** No text that matters is longer; one that is put together of itself grows without end. */
const longestText = 100_000;
/** Zones of a region: which ones is not known, but that they differ. */
const zones = 6;

type Unknown = Evaluated & { readonly kind: 'unknown' };

/** Follows the intrinsic functions of one template, with the defaults of its parameters. */
export class TemplateValues {
  readonly #conditions = new Map<string, boolean | undefined>();

  /** @param passed parameters that another template sets; nothing where nobody can tell to what. */
  constructor(
    private readonly root: TemplateTree,
    private readonly file: string,
    private readonly passed: ReadonlyMap<string, Scalar | undefined> = new Map(),
  ) {}

  at(span: Span): Location {
    return { file: this.file, span };
  }

  /** What a tree comes to; nothing for `AWS::NoValue` and an empty value. */
  evaluate(tree: TemplateTree | undefined, depth = 0): Evaluated | undefined {
    if (tree === undefined) return undefined;
    if (depth > deepest) return this.#unknown('it leads in a circle', tree);
    const at = this.at(tree.span);
    switch (tree.kind) {
      case 'scalar':
        return tree.value === null ? undefined : { kind: 'scalar', value: tree.value, at };
      case 'list':
        return {
          kind: 'list',
          items: tree.items.flatMap((item) => this.evaluate(item, depth + 1) ?? []),
          at,
        };
      case 'map': {
        const entries = new Map<string, Evaluated>();
        for (const { key, value } of tree.entries) {
          const inner =
            key === macro
              ? this.#unknown(`\`${macro}\` may add it when it is deployed`, value)
              : this.evaluate(value, depth + 1);
          if (inner === undefined) entries.delete(key);
          else entries.set(key, inner);
        }
        return { kind: 'map', entries, at };
      }
      case 'call':
        return this.#call(tree, depth + 1);
    }
  }

  /** Whether a condition of the template holds; undefined where nobody can tell. */
  condition(name: string, depth = 0): boolean | undefined {
    if (!this.#conditions.has(name)) {
      // One that depends on itself cannot be told.
      this.#conditions.set(name, undefined);
      this.#conditions.set(name, this.#holds(childOf(this.root, 'Conditions', name), depth + 1));
    }
    return this.#conditions.get(name);
  }

  #call(tree: TemplateTree & { kind: 'call' }, depth: number): Evaluated | undefined {
    const { name, argument } = tree;
    const args = argument.kind === 'list' ? argument.items : [argument];
    switch (name) {
      case 'Ref':
        return this.#ref(textOf(argument) ?? '', tree);
      case 'Fn::GetAtt':
        return this.#attribute(args, tree);
      case 'Fn::Sub':
        return this.#sub(args, tree, depth);
      case 'Fn::If':
        return this.#if(args, tree, depth);
      case 'Fn::FindInMap':
        return this.#findInMap(args, tree, depth);
      case 'Fn::Join':
        return this.#join(args, tree, depth);
      case 'Fn::Select':
        return this.#select(args, tree, depth);
      case 'Fn::Split':
        return this.#split(args, tree, depth);
      case 'Fn::GetAZs':
        return {
          kind: 'list',
          items: Array.from({ length: zones }, (_, index) => this.#scalar(`zone ${index + 1}`, tree)),
          at: this.at(tree.span),
        };
      case 'Fn::ImportValue':
        return this.#unknown('it is imported from another stack', tree);
      default:
        return this.#unknown(`\`${name}\` is answered when it is deployed`, tree);
    }
  }

  #ref(name: string, tree: TemplateTree): Evaluated | undefined {
    if (name === 'AWS::NoValue') return undefined;
    if (name.startsWith('AWS::')) return this.#unknown(`\`${name}\` is known when it is deployed`, tree);
    const parameter = childOf(this.root, 'Parameters', name);
    if (parameter !== undefined) return this.#parameter(name, parameter, tree);
    return this.#reference(name, undefined, tree);
  }

  #parameter(name: string, parameter: TemplateTree, tree: TemplateTree): Evaluated {
    const type = textOf(childOf(parameter, 'Type')) ?? 'String';
    if (type.startsWith('AWS::SSM::'))
      return this.#unknown(`\`${name}\` is looked up when it is deployed`, tree);
    const fallback = entryOf(parameter, 'Default')?.value;
    const value = this.passed.has(name)
      ? this.passed.get(name)
      : fallback?.kind === 'scalar'
        ? fallback.value
        : undefined;
    if (value === undefined || value === null) {
      const why = this.passed.has(name) ? 'is set by another template' : 'has no default';
      return this.#unknown(`the parameter \`${name}\` ${why}`, tree);
    }
    if (type === 'CommaDelimitedList' || type.startsWith('List<')) {
      const parts = String(value).split(',');
      return {
        kind: 'list',
        items: parts.map((part) => this.#scalar(part.trim(), tree)),
        at: this.at(tree.span),
      };
    }
    return this.#scalar(value, tree);
  }

  /** `!GetAtt Queue.Arn`, `["Queue", "Arn"]` */
  #attribute(args: readonly TemplateTree[], tree: TemplateTree): Evaluated {
    const parts = args.map(textOf);
    if (parts.length === 0 || parts.some((part) => part === undefined)) {
      return this.#unknown('its name is computed', tree);
    }
    const [name = '', ...attribute] = parts.join('.').split('.');
    return this.#reference(name, attribute.join('.'), tree);
  }

  #reference(name: string, attribute: string | undefined, tree: TemplateTree): Evaluated {
    return { kind: 'reference', name, attribute, at: this.at(tree.span) };
  }

  #sub([template, variables]: readonly TemplateTree[], tree: TemplateTree, depth: number): Evaluated {
    const text = textOf(template);
    if (text === undefined) return this.#unknown('its text is computed', tree);
    // What a text names many times is followed once.
    const values = new Map<string, Evaluated | undefined>();
    let length = 0;
    const filled = text.replace(/\$\{(!?)([^}]*)\}/g, (whole, escaped: string, path: string) => {
      if (escaped !== '') return `\${${path}}`;
      const name = path.trim();
      if (!values.has(name)) values.set(name, this.#substitute(name, variables, tree, depth));
      const value = values.get(name);
      const part = value?.kind === 'scalar' ? String(value.value) : whole;
      length += part.length;
      return length > longestText ? '' : part;
    });
    const [only] = values.values();
    if (only !== undefined && /^\$\{[^}]*\}$/.test(text)) return only;
    return length > longestText
      ? this.#unknown('its text is too long', tree)
      : this.#made([...values.values()], () => filled, tree);
  }

  /** What stands in a text for `${Name}`, `${Name.Attribute}` or one of its own variables. */
  #substitute(
    name: string,
    variables: TemplateTree | undefined,
    tree: TemplateTree,
    depth: number,
  ): Evaluated | undefined {
    const own = entryOf(variables, name)?.value;
    if (own !== undefined) return this.evaluate(own, depth);
    const [resource = '', ...attribute] = name.split('.');
    return attribute.length > 0
      ? this.#reference(resource, attribute.join('.'), tree)
      : this.#ref(resource, tree);
  }

  /** A text that is known when all of its parts are. */
  #made(parts: readonly (Evaluated | undefined)[], text: () => string, tree: TemplateTree): Evaluated {
    const open = parts.filter((part) => part !== undefined && part.kind !== 'scalar');
    if (open.length === 0) return this.#scalar(text(), tree);
    const why = open.find((part) => part.kind === 'unknown')?.why ?? 'it is made when it is deployed';
    return { ...this.#unknown(why, tree, open), text: text() };
  }

  #if([name, yes, no]: readonly TemplateTree[], tree: TemplateTree, depth: number): Evaluated | undefined {
    const condition = textOf(name);
    const holds = condition === undefined ? undefined : this.condition(condition, depth);
    if (holds !== undefined) return this.evaluate(holds ? yes : no, depth);
    const options = [this.evaluate(yes, depth), this.evaluate(no, depth)];
    return this.#unknown(
      `it depends on the condition \`${condition ?? '?'}\``,
      tree,
      options.filter((option) => option !== undefined),
    );
  }

  #findInMap(
    [map, ...keys]: readonly TemplateTree[],
    tree: TemplateTree,
    depth: number,
  ): Evaluated | undefined {
    const path = [map, ...keys.slice(0, 2)].map((part) => {
      const value = this.evaluate(part, depth);
      return value?.kind === 'scalar' ? String(value.value) : undefined;
    });
    if (path.some((part) => part === undefined)) {
      return this.#unknown('the key of its mapping is known when it is deployed', tree);
    }
    const found = childOf(this.root, 'Mappings', ...(path as string[]));
    if (found === undefined) return this.#unknown('its mapping has no such key', tree);
    // A mapping holds no functions: following them would allow one that leads to itself, many times over.
    const value = isLiteral(found) ? this.evaluate(found, depth) : undefined;
    return value === undefined
      ? this.#unknown('its mapping has no value there', tree)
      : { ...value, at: this.at(tree.span) };
  }

  #join([separator, list]: readonly TemplateTree[], tree: TemplateTree, depth: number): Evaluated {
    const items = this.evaluate(list, depth);
    const between = textOf(separator);
    if (items?.kind !== 'list' || between === undefined) return this.#unknown('its parts are computed', tree);
    const texts = items.items.map(shownInText);
    const length = texts.reduce((sum, text) => sum + text.length + between.length, 0);
    return length > longestText
      ? this.#unknown('its text is too long', tree)
      : this.#made(items.items, () => texts.join(between), tree);
  }

  #select([index, list]: readonly TemplateTree[], tree: TemplateTree, depth: number): Evaluated | undefined {
    const items = this.evaluate(list, depth);
    const number = this.evaluate(index, depth);
    if (items?.kind !== 'list' || number?.kind !== 'scalar') {
      return this.#unknown('the list is known when it is deployed', tree, items === undefined ? [] : [items]);
    }
    const item = items.items[Number(number.value)];
    return item === undefined
      ? this.#unknown('the list has no such item', tree)
      : { ...item, at: this.at(tree.span) };
  }

  #split([separator, text]: readonly TemplateTree[], tree: TemplateTree, depth: number): Evaluated {
    const whole = this.evaluate(text, depth);
    const between = textOf(separator);
    if (whole?.kind !== 'scalar' || between === undefined || between === '') {
      return this.#unknown('its text is known when it is deployed', tree, whole === undefined ? [] : [whole]);
    }
    const items = String(whole.value).split(between);
    return { kind: 'list', items: items.map((item) => this.#scalar(item, tree)), at: this.at(tree.span) };
  }

  #holds(tree: TemplateTree | undefined, depth: number): boolean | undefined {
    if (tree?.kind !== 'call' || depth > deepest) return undefined;
    const args = tree.argument.kind === 'list' ? tree.argument.items : [tree.argument];
    switch (tree.name) {
      case 'Condition':
        return this.condition(textOf(tree.argument) ?? '', depth);
      case 'Fn::Equals': {
        const [one, other] = args.map((arg) => this.evaluate(arg, depth + 1));
        if (one?.kind !== 'scalar' || other?.kind !== 'scalar') return undefined;
        return String(one.value) === String(other.value);
      }
      case 'Fn::Not': {
        const inner = this.#holds(args[0], depth + 1);
        return inner === undefined ? undefined : !inner;
      }
      case 'Fn::And':
        return decided(
          args.map((arg) => this.#holds(arg, depth + 1)),
          false,
        );
      case 'Fn::Or':
        return decided(
          args.map((arg) => this.#holds(arg, depth + 1)),
          true,
        );
      default:
        return undefined;
    }
  }

  #scalar(value: Scalar, tree: TemplateTree): Evaluated {
    return { kind: 'scalar', value, at: this.at(tree.span) };
  }

  #unknown(why: string, tree: TemplateTree, made: readonly Evaluated[] = []): Unknown {
    return { kind: 'unknown', why, at: this.at(tree.span), references: made.flatMap(referencesIn) };
  }
}

function isLiteral(tree: TemplateTree): boolean {
  if (tree.kind === 'list') return tree.items.every(isLiteral);
  if (tree.kind === 'map') return tree.entries.every(({ value }) => isLiteral(value));
  return tree.kind === 'scalar';
}

/** One answer that is `deciding` is enough; otherwise all of them are needed. */
function decided(answers: readonly (boolean | undefined)[], deciding: boolean): boolean | undefined {
  if (answers.includes(deciding)) return deciding;
  return answers.includes(undefined) ? undefined : !deciding;
}

/** The resources of a template that exist as far as can be told. */
export function resourcesOf(root: TemplateTree, values: TemplateValues): readonly Resource[] {
  return entriesOf(childOf(root, 'Resources')).flatMap(({ key, keySpan, value }) => {
    const type = textOf(childOf(value, 'Type'));
    const condition = textOf(childOf(value, 'Condition'));
    if (type === undefined || (condition !== undefined && values.condition(condition) === false)) return [];
    return [{ name: key, type, at: values.at(keySpan), tree: value }];
  });
}

/** What the CDK says of a resource that it made. */
export function constructOf({ tree }: Resource): { readonly constructPath?: string } {
  const constructPath = textOf(childOf(tree, 'Metadata', 'aws:cdk:path'));
  return constructPath === undefined ? {} : { constructPath };
}

export interface Resource {
  /** Its logical id. */
  readonly name: string;
  readonly type: string;
  readonly at: Location;
  readonly tree: TemplateTree;
}
