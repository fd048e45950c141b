import path from 'node:path';
import type { CallEvent, Location, Value, Variable } from 'hazard-core';
import { ownFolder, type Evaluated } from '../evaluated.js';

/** Definitions may lead in a circle. */
const deepest = 20;

/** What the values of a CDK source come to, as far as the plain cases go. */
export class SourceValues {
  /** @param changed variables whose objects are changed after they were made. */
  constructor(
    private readonly file: string,
    private readonly changed: ReadonlySet<Variable>,
  ) {}

  at(span: Value['span']): Location {
    return { file: this.file, span };
  }

  evaluate(value: Value | undefined, depth = 0): Evaluated | undefined {
    if (value === undefined) return undefined;
    const at = this.at(value.span);
    if (depth > deepest) return unknown('it leads in a circle', at);
    switch (value.kind) {
      case 'constant':
        return value.value === undefined || value.value === null || typeof value.value === 'bigint'
          ? undefined
          : { kind: 'scalar', value: value.value, at };
      case 'text': {
        const parts = value.parts.map((part) => this.evaluate(part, depth + 1));
        return parts.every((part) => part?.kind === 'scalar')
          ? { kind: 'scalar', value: parts.map((part) => String(part.value)).join(''), at }
          : unknown('its text is computed', at);
      }
      case 'object': {
        const entries = new Map<string, Evaluated>();
        // What is spread in may bring anything, so that nothing is surely absent.
        if (value.rest.length > 0) return unknown('it takes in other settings', at);
        for (const [key, inner] of value.properties) {
          const evaluated = this.evaluate(inner, depth + 1);
          if (evaluated !== undefined) entries.set(key, evaluated);
        }
        return { kind: 'map', entries, at };
      }
      case 'array':
        return {
          kind: 'list',
          items: value.elements.flatMap((one) => this.evaluate(one, depth + 1) ?? []),
          at,
        };
      case 'read':
        return this.#read(value, at, depth);
      case 'call':
        return this.#call(value.event, at, depth);
      default:
        return unknown('it is computed', at);
    }
  }

  #read(value: Value & { kind: 'read' }, at: Location, depth: number): Evaluated | undefined {
    const symbol = symbolOf(value);
    const constant = symbol === undefined ? undefined : constantOf(symbol);
    if (constant !== undefined) return { kind: 'scalar', value: constant, at };
    const { root, path: members } = value.place;
    if (root.kind === 'global' && root.name === '__dirname' && members.length === 0) {
      return { kind: 'scalar', value: ownFolder(this.file), at };
    }
    // Of a parameter only the default is known here, and callers pass something else.
    const isFixed =
      root.kind === 'variable' &&
      members.length === 0 &&
      root.variable.kind !== 'parameter' &&
      !this.changed.has(root.variable);
    const [only, ...others] = isFixed ? root.variable.definitions : [];
    if (only === undefined || others.length > 0) return unknown('it is computed', at);
    const found = this.evaluate(only, depth + 1);
    return found === undefined ? undefined : { ...found, at };
  }

  #call({ callee, args }: CallEvent, at: Location, depth: number): Evaluated | undefined {
    const symbol = symbolOf(callee) ?? '';
    const values = args.map((arg) => this.evaluate(arg.value, depth + 1));
    const [first] = values;
    if (/^(?:node:)?path#(?:default\.)?(?:join|resolve)$/.test(symbol)) {
      return values.every((one) => one?.kind === 'scalar')
        ? { kind: 'scalar', value: path.posix.join(...values.map((one) => String(one.value))), at }
        : unknown('its path is computed', at);
    }
    const seconds = { 'Duration.seconds': 1, 'Duration.minutes': 60, 'Duration.hours': 3600 }[
      lastNames(symbol, 2)
    ];
    if (seconds !== undefined && first?.kind === 'scalar') {
      return { kind: 'scalar', value: Number(first.value) * seconds, at };
    }
    if (/\bCode\.fromAsset$/.test(symbol)) return first === undefined ? undefined : { ...first, at };
    return unknown('it is made by a call', at);
  }
}

function unknown(why: string, at: Location): Evaluated {
  return { kind: 'unknown', why, at, references: [] };
}

/** `aws-cdk-lib/aws-lambda#Runtime.NODEJS_22_X`, of what is imported. */
export function symbolOf(value: Value): string | undefined {
  if (value.kind !== 'read') return undefined;
  const { root, path: members } = value.place;
  const names = members.map((member) => (member.kind === 'field' ? member.name : '?'));
  if (root.kind !== 'variable') return undefined;
  const imported = importOf(root.variable);
  if (imported === undefined) return undefined;
  const all = imported.name === '*' ? names : [imported.name, ...names];
  return `${imported.specifier}#${all.join('.')}`;
}

function importOf({ imported, definitions }: Variable): Variable['imported'] {
  if (imported !== undefined) return imported;
  const [only] = definitions;
  return only?.kind === 'module' ? { specifier: only.specifier, name: '*' } : undefined;
}

export function lastNames(symbol: string, count: number): string {
  return symbol
    .slice(symbol.indexOf('#') + 1)
    .split('.')
    .slice(-count)
    .join('.');
}

/** What the CDK's constants stand for in a template. */
function constantOf(symbol: string): string | undefined {
  if (!/^(?:aws-cdk-lib|@aws-cdk\/)/.test(symbol)) return undefined;
  const [owner, name = ''] = lastNames(symbol, 2).split('.');
  switch (owner) {
    case 'Runtime':
      return runtimeOf(name);
    case 'Architecture':
      return name === 'ARM_64' ? 'arm64' : name === 'X86_64' ? 'x86_64' : undefined;
    case 'SnapStartConf':
      return name === 'ON_PUBLISHED_VERSIONS' ? 'PublishedVersions' : undefined;
    case 'LoggingFormat':
      return name === 'JSON' ? 'JSON' : name === 'TEXT' ? 'Text' : undefined;
    default:
      return undefined;
  }
}

/** `NODEJS_22_X`; one that means the newest is not known. */
function runtimeOf(name: string): string | undefined {
  const [, language = '', major = '', minor = ''] =
    /^([A-Z]+)_([A-Z0-9]+)(?:_([A-Z0-9]+))?$/.exec(name) ?? [];
  switch (language) {
    case 'NODEJS':
      return /^\d+$/.test(major) ? `nodejs${major}.x` : undefined;
    case 'PYTHON':
      return minor === '' ? undefined : `python${major}.${minor}`;
    case 'JAVA':
      return /^\d+$/.test(major) ? `java${major}` : undefined;
    case 'DOTNET':
      return /^\d+$/.test(major) ? `dotnet${major}` : undefined;
    case 'PROVIDED':
      return `provided.${major.toLowerCase()}`;
    default:
      return undefined;
  }
}
