import type { Location } from 'hazard-core';
import type { SyntaxNode } from '../../frontends/tree-sitter/syntax-tree.js';
import {
  member,
  ownFolder,
  referencesIn,
  shownInText,
  type Evaluated,
  type Reference,
} from '../evaluated.js';
import { plainText, unescaped, type HclAttribute, type HclBlock } from './blocks.js';
import { callResult } from './functions-of-hcl.js';

/** Locals may lead in a circle. */
const deepest = 60;
/** Parts of one value, and of all values of a module: locals that name each other several times have parts without end. */
const mostParts = 20_000;
const mostPartsOfAll = 2_000_000;
/** No text that matters is longer. */
const longestText = 100_000;

/** Follows the expressions of one module: its locals, its variables with their defaults, and what refers to resources. */
export class ModuleValues {
  readonly #variables = new Map<string, HclAttribute | undefined>();
  readonly #locals = new Map<string, HclAttribute>();
  #parts = 0;
  #partsOfAll = 0;

  /**
   * @param given values of files that Terraform reads by itself (`terraform.tfvars`).
   * @param passed values that the callers of the module set; nothing stands for `null`.
   */
  constructor(
    blocks: readonly HclBlock[],
    given: ReadonlyMap<string, HclAttribute>,
    private readonly passed: ReadonlyMap<string, Evaluated | undefined> = new Map(),
  ) {
    for (const { type, labels, attributes } of blocks) {
      const [name] = labels;
      if (type === 'variable' && name !== undefined) {
        this.#variables.set(name, given.get(name) ?? attributes.get('default'));
      } else if (type === 'locals') {
        for (const [local, value] of attributes) this.#locals.set(local, value);
      }
    }
  }

  /** What an attribute comes to; nothing where it is not there, or `null`. */
  attribute(attribute: HclAttribute | undefined, depth = 0): Evaluated | undefined {
    return attribute === undefined ? undefined : this.evaluate(attribute.expression, attribute.file, depth);
  }

  /** The value of a variable, as `at` sees it. */
  variable(name: string, at: Location, rest: readonly string[] = [], depth = 0): Evaluated | undefined {
    if (this.passed.has(name)) {
      const passed = member(this.passed.get(name), ...rest);
      return passed === undefined ? undefined : { ...passed, at };
    }
    if (!this.#variables.has(name)) return unknown(`the variable \`${name}\` is not declared here`, at);
    const value = this.#variables.get(name);
    return value === undefined
      ? unknown(`the variable \`${name}\` has no default`, at)
      : this.#inside(value, rest, at, depth);
  }

  evaluate(node: SyntaxNode, file: string, depth = 0): Evaluated | undefined {
    const at = { file, span: node.span };
    if (depth > deepest) return unknown('it leads in a circle', at);
    if (depth === 0) this.#parts = 0;
    if (++this.#parts > mostParts || ++this.#partsOfAll > mostPartsOfAll)
      return unknown('it is too large', at);
    const inner = node.named;
    const [first] = inner;
    switch (node.type) {
      case 'expression':
      case 'literal_value':
      case 'collection_value':
      case 'template_expr':
      case 'operation':
        return first === undefined
          ? unknown('it is computed', at)
          : first.type === 'variable_expr'
            ? this.#traversal(inner, at, depth + 1)
            : this.#located(this.evaluate(first, file, depth + 1), node, at);
      case 'numeric_lit':
        return { kind: 'scalar', value: Number(node.text), at };
      case 'bool_lit':
        return { kind: 'scalar', value: node.text === 'true', at };
      case 'null_lit':
        return undefined;
      case 'string_lit':
        return { kind: 'scalar', value: plainText(node), at };
      case 'quoted_template':
        return this.#template(inner, at, depth + 1);
      case 'tuple':
        return {
          kind: 'list',
          items: inner
            .filter(({ type }) => type === 'expression')
            .flatMap((item) => this.evaluate(item, file, depth + 1) ?? []),
          at,
        };
      case 'object':
        return this.#object(inner, at, depth + 1);
      case 'conditional':
        return this.#conditional(inner, at, depth + 1);
      case 'binary_operation':
        return this.#binary(node, at, depth + 1);
      case 'function_call': {
        const args = node.first('function_arguments')?.named ?? [];
        const values = args.map((arg) => this.evaluate(arg, file, depth + 1));
        return callResult(first?.text ?? '', values, at);
      }
      case 'variable_expr':
        return this.#traversal([node], at, depth + 1);
      default:
        return unknown('it is computed when it is applied', at);
    }
  }

  /** A value stands where it is used; a list keeps the places of its items. */
  #located(value: Evaluated | undefined, node: SyntaxNode, at: Location): Evaluated | undefined {
    return value === undefined || node.type !== 'expression' ? value : { ...value, at };
  }

  /** `var.memory`, `local.sizes["small"]`, `aws_sqs_queue.orders.arn`, `aws_subnet.private[*].id` */
  #traversal(parts: readonly SyntaxNode[], at: Location, depth: number): Evaluated | undefined {
    const isOwn = ['var', 'local'].includes(parts[0]?.text ?? '');
    let isPicked = false;
    const [root = '', ...path] = parts.flatMap((part) => {
      if (part.type === 'splat') {
        isPicked = true;
        return [...part.all(({ type }) => type === 'identifier')].map(({ text }) => text);
      }
      if (part.type !== 'index') return part.text.replace(/^\./, '');
      // Of a resource that stands for several, one means all of them.
      if (!isOwn) return [];
      const index = this.#index(part, at, depth);
      isPicked ||= index === undefined;
      return index ?? [];
    });
    const [name = '', ...rest] = path;
    switch (root) {
      case 'var':
        return isPicked ? unknown('it is picked out of a list', at) : this.variable(name, at, rest, depth);
      case 'local': {
        const value = this.#locals.get(name);
        if (value === undefined) return unknown(`the local \`${name}\` is not declared here`, at);
        return isPicked ? unknown('it is picked out of a list', at) : this.#inside(value, rest, at, depth);
      }
      case 'path':
        return { kind: 'scalar', value: name === 'cwd' ? '.' : ownFolder(at.file), at };
      case 'data':
        return reference(`data.${name}.${rest[0] ?? ''}`, rest.slice(1), at);
      case 'each':
      case 'count':
      case 'self':
      case 'module':
      case 'terraform':
        return unknown(`\`${root}.${name}\` is known when it is applied`, at);
      default:
        return name === ''
          ? unknown('it is a name of an expression', at)
          : reference(`${root}.${name}`, rest, at);
    }
  }

  /** `["small"]`, `[0]`, `[var.stage]` */
  #index(part: SyntaxNode, at: Location, depth: number): string | undefined {
    const [inner] = part.all(({ type }) => type === 'expression');
    const value = inner === undefined ? undefined : this.evaluate(inner, at.file, depth);
    return value?.kind === 'scalar' ? String(value.value) : undefined;
  }

  #inside(value: HclAttribute, rest: readonly string[], at: Location, depth: number): Evaluated | undefined {
    const found = member(this.attribute(value, depth + 1), ...rest);
    return found === undefined ? undefined : { ...found, at };
  }

  #template(parts: readonly SyntaxNode[], at: Location, depth: number): Evaluated | undefined {
    const values: (Evaluated | undefined)[] = [];
    let text = '';
    let isAlone = true;
    for (const part of parts) {
      if (part.type === 'template_literal') {
        text += unescaped(part.text);
        isAlone = false;
      } else if (part.type === 'template_interpolation') {
        const expression = part.first('expression');
        const value = expression === undefined ? undefined : this.evaluate(expression, at.file, depth);
        values.push(value);
        if (value !== undefined) text += shownInText(value);
        if (text.length > longestText) return unknown('its text is too long', at);
      } else if (part.type === 'template_directive') {
        return unknown('its text is computed', at);
      }
    }
    const [only] = values;
    const open = values.filter((value) => value !== undefined && value.kind !== 'scalar');
    if (only !== undefined && values.length === 1 && isAlone && open.length === 1) return { ...only, at };
    if (open.length === 0) return { kind: 'scalar', value: text, at };
    const why = open.find((value) => value.kind === 'unknown')?.why ?? 'it is made when it is applied';
    return { kind: 'unknown', why, at, references: open.flatMap(referencesIn), text };
  }

  #object(elements: readonly SyntaxNode[], at: Location, depth: number): Evaluated {
    const entries = new Map<string, Evaluated>();
    for (const element of elements) {
      if (element.type !== 'object_elem') continue;
      const key = element.child('key');
      const value = element.child('val');
      if (key === undefined || value === undefined) continue;
      const evaluated = this.evaluate(value, at.file, depth);
      if (evaluated !== undefined) entries.set(this.#keyOf(key, at.file, depth), evaluated);
    }
    return { kind: 'map', entries, at };
  }

  /** A name stands for itself. */
  #keyOf(key: SyntaxNode, file: string, depth: number): string {
    if (key.named.length === 1 && key.named[0]!.type === 'variable_expr') return key.text;
    const value = this.evaluate(key, file, depth);
    return value?.kind === 'scalar' ? String(value.value) : key.text;
  }

  #conditional(parts: readonly SyntaxNode[], at: Location, depth: number): Evaluated | undefined {
    const [condition, ...options] = parts.filter(({ type }) => type === 'expression');
    const holds = condition === undefined ? undefined : this.evaluate(condition, at.file, depth);
    const values = options.map((option) => this.evaluate(option, at.file, depth));
    if (holds?.kind === 'scalar') return String(holds.value) === 'true' ? values[0] : values[1];
    return unknown('it depends on a condition', at, values);
  }

  #binary(node: SyntaxNode, at: Location, depth: number): Evaluated {
    const operator = node.children.find(({ isNamed }) => !isNamed)?.type ?? '';
    const index = node.children.findIndex(({ isNamed }) => !isNamed);
    const sides = [node.children.slice(0, index), node.children.slice(index + 1)].map((side) => {
      const parts = side.filter(({ isNamed }) => isNamed);
      const [only] = parts;
      if (only === undefined) return undefined;
      return only.type === 'variable_expr'
        ? this.#traversal(parts, at, depth)
        : this.evaluate(only, at.file, depth);
    });
    const [left, right] = sides;
    if (left?.kind !== 'scalar' || right?.kind !== 'scalar') return unknown('it is computed', at, sides);
    const value = binaryResult(operator, left.value, right.value);
    return value === undefined ? unknown('it is computed', at) : { kind: 'scalar', value, at };
  }
}

function binaryResult(
  operator: string,
  left: string | number | boolean,
  right: string | number | boolean,
): number | boolean | undefined {
  if (operator === '==') return String(left) === String(right);
  if (operator === '!=') return String(left) !== String(right);
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case '*':
      return a * b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '/':
      return a / b;
    default:
      return undefined;
  }
}

export function unknown(why: string, at: Location, made: readonly (Evaluated | undefined)[] = []): Evaluated {
  return { kind: 'unknown', why, at, references: made.flatMap(referencesIn) };
}

function reference(name: string, attribute: readonly string[], at: Location): Reference {
  return { kind: 'reference', name, attribute: attribute.join('.'), at };
}
