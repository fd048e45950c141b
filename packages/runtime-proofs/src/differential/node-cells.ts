/** Where a generated Node.js handler keeps a value. */
export interface Cell {
  readonly name: string;
  /** An invocation finds in it what another one has left; otherwise nothing can be counted in it. */
  readonly outlives: boolean;
  /** Statements of the module. */
  readonly declared?: string;
  /** A statement of the invocation, which names what it makes `own`. */
  readonly made?: string;
  write(value: string): string;
  readonly read: string;
}

const store = `function makeStore() {
  let kept;
  return {
    set(value) {
      kept = value;
    },
    get() {
      return kept;
    },
  };
}`;

const session = `class Session {
  set(value) {
    this.kept = value;
  }
  get() {
    return this.kept;
  }
}`;

/** @param name of the case: what belongs to the process has a name of its own in each. */
export function nodeCells(name: string): readonly Cell[] {
  return [
    {
      name: 'module-variable',
      outlives: true,
      declared: 'let kept;',
      write: (value) => `kept = ${value};`,
      read: 'kept',
    },
    {
      name: 'module-object',
      outlives: true,
      declared: 'const state = { kept: undefined };',
      write: (value) => `state.kept = ${value};`,
      read: 'state.kept',
    },
    {
      name: 'alias-of-module-object',
      outlives: true,
      declared: 'const state = {};',
      made: 'const own = state;',
      write: (value) => `own.kept = ${value};`,
      read: 'own.kept',
    },
    {
      name: 'map-under-fixed-key',
      outlives: true,
      declared: 'const kept = new Map();',
      write: (value) => `kept.set('current', ${value});`,
      read: `kept.get('current')`,
    },
    {
      name: 'map-under-own-key',
      outlives: false,
      declared: 'const kept = new Map();',
      write: (value) => `kept.set(event.key, ${value});`,
      read: `kept.get(event.key)`,
    },
    {
      name: 'module-array',
      outlives: true,
      declared: 'const kept = [];',
      write: (value) => `kept[0] = ${value};`,
      read: 'kept[0]',
    },
    {
      name: 'module-instance',
      outlives: true,
      declared: `${session}\n\nconst session = new Session();`,
      write: (value) => `session.set(${value});`,
      read: 'session.get()',
    },
    {
      name: 'own-instance',
      outlives: false,
      declared: session,
      made: 'const own = new Session();',
      write: (value) => `own.set(${value});`,
      read: 'own.get()',
    },
    {
      name: 'closure-of-module',
      outlives: true,
      declared: `${store}\n\nconst store = makeStore();`,
      write: (value) => `store.set(${value});`,
      read: 'store.get()',
    },
    {
      name: 'closure-of-invocation',
      outlives: false,
      declared: store,
      made: 'const own = makeStore();',
      write: (value) => `own.set(${value});`,
      read: 'own.get()',
    },
    {
      name: 'environment',
      outlives: true,
      write: (value) => `process.env.KEPT_${name} = String(${value});`,
      read: `process.env.KEPT_${name}`,
    },
    {
      name: 'global-object',
      outlives: true,
      write: (value) => `globalThis.kept_${name} = ${value};`,
      read: `globalThis.kept_${name}`,
    },
    {
      name: 'local-object',
      outlives: false,
      made: 'const own = {};',
      write: (value) => `own.kept = ${value};`,
      read: 'own.kept',
    },
    {
      name: 'static-field',
      outlives: true,
      declared: 'class Current {\n  static kept;\n}',
      write: (value) => `Current.kept = ${value};`,
      read: 'Current.kept',
    },
  ];
}
