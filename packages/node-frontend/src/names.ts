import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionModel, Variable, VariableKind } from 'hazard-core';
import {
  nameOrText,
  spanOf,
  type DefinitionLike,
  type ScopeLike,
  type ScopeManagerLike,
  type ScopeVariableLike,
} from './syntax.js';
import { typeText } from './type-text.js';

/** A declared name; its variable is made when it is first met. */
interface Declared {
  readonly name: string;
  readonly scope: ScopeLike;
  readonly def: DefinitionLike;
  variable: Variable | undefined;
}

/**
 * Which variable an identifier means. One pass over the scope manager's variables answers it for all identifiers.
 *
 * A name that only types or ambient declarations (`declare const`) declare counts as undeclared: it is a global.
 */
export class Names {
  readonly #byIdentifier = new Map<object, Declared>();
  readonly #functions = new Map<object, FunctionModel>();

  constructor(
    scopes: ScopeManagerLike,
    private readonly text: string,
  ) {
    for (const scope of scopes.scopes) {
      for (const variable of scope.variables) {
        // What a library or an environment declares stands in no file.
        if (variable.defs.length > 0) this.#declare(variable, scope);
      }
    }
    const global = scopes.scopes[0];
    if (global !== undefined) this.#resolveScriptGlobals(global);
  }

  /** Tells which function runs a node's scope: variables declared in it belong to that function's activation. */
  setFunction(node: object, fn: FunctionModel): void {
    this.#functions.set(node, fn);
  }

  functionOf(node: object): FunctionModel | undefined {
    return this.#functions.get(node);
  }

  /** The variable of an identifier, whether it declares or uses it; `undefined` for a global. */
  variable(identifier: object): Variable | undefined {
    const declared = this.#byIdentifier.get(identifier);
    return declared === undefined ? undefined : (declared.variable ??= this.#create(declared));
  }

  isDeclared(identifier: object): boolean {
    return this.#byIdentifier.has(identifier);
  }

  /** The node that declares the name, such as the declarator or the class. */
  declaration(identifier: object): TSESTree.Node | undefined {
    return this.#byIdentifier.get(identifier)?.def.node as TSESTree.Node | undefined;
  }

  #declare(variable: ScopeVariableLike, scope: ScopeLike): void {
    const def = variable.defs.find(isValueDefinition);
    if (def === undefined) return;
    // A class's own scope declares its name again, with the same identifier: both are one variable.
    let declared = this.#byIdentifier.get(def.name);
    declared ??= { name: variable.name, scope, def, variable: undefined };
    for (const one of variable.defs) this.#byIdentifier.set(one.name, declared);
    for (const reference of variable.references) this.#byIdentifier.set(reference.identifier, declared);
  }

  /** At the top of a script a scope manager leaves uses of `var` and functions open: another script may declare them. */
  #resolveScriptGlobals(global: ScopeLike): void {
    if (global.through.length === 0) return;
    let byName: Map<string, Declared> | undefined;
    for (const variable of global.variables) {
      const first = variable.defs[0];
      const declared = first === undefined ? undefined : this.#byIdentifier.get(first.name);
      if (declared !== undefined) (byName ??= new Map()).set(variable.name, declared);
    }
    if (byName === undefined) return;
    for (const { identifier } of global.through) {
      const declared = byName.get((identifier as TSESTree.Identifier).name);
      if (declared !== undefined && !this.#byIdentifier.has(identifier))
        this.#byIdentifier.set(identifier, declared);
    }
  }

  #create({ name, scope, def }: Declared): Variable {
    const identifier = def.name as TSESTree.Identifier;
    const owner = this.#ownerOf(scope);
    const parent = def.parent as TSESTree.Node | null | undefined;
    const kind = kinds[def.type] ?? 'variable';
    const variable: Variable = {
      name,
      kind,
      owner,
      span: spanOf(identifier),
      constant: isConstant(def, parent),
      declaredType: typeText(identifier.typeAnnotation, this.text) ?? this.#assertedType(def),
      imported: kind === 'import' ? importedAs(def.node as TSESTree.Node, parent) : undefined,
      definitions: [],
    };
    owner.variables.push(variable);
    return variable;
  }

  #ownerOf(scope: ScopeLike): FunctionModel {
    // The name of a function expression is bound outside of the function.
    let one: ScopeLike | null = scope.type === 'function-expression-name' ? scope.upper : scope;
    for (; one !== null; one = one.upper) {
      const fn = this.#functions.get(one.block);
      if (fn !== undefined) return fn;
    }
    throw new Error('The module itself is not registered.');
  }

  /** `const handler = (…) satisfies Handler` says the type as an annotation would. */
  #assertedType(def: DefinitionLike): string | undefined {
    const node = def.node as TSESTree.Node;
    if (def.type !== 'Variable' || node.type !== 'VariableDeclarator') return undefined;
    const { init } = node;
    if (node.id !== def.name || (init?.type !== 'TSSatisfiesExpression' && init?.type !== 'TSAsExpression'))
      return undefined;
    const type = typeText(init, this.text);
    return type === 'const' || type === 'any' || type === 'unknown' ? undefined : type;
  }
}

const kinds: Readonly<Record<string, VariableKind>> = {
  CatchClause: 'exception',
  ClassName: 'class',
  FunctionName: 'function',
  ImportBinding: 'import',
  Parameter: 'parameter',
  TSModuleName: 'namespace',
};

function isValueDefinition(def: DefinitionLike): boolean {
  if (def.type === 'Type') return false;
  const node = def.node as { declare?: boolean };
  const parent = def.parent as { declare?: boolean } | null | undefined;
  return node.declare !== true && parent?.declare !== true;
}

function isConstant(def: DefinitionLike, parent: TSESTree.Node | null | undefined): boolean {
  switch (def.type) {
    case 'ImportBinding':
    case 'TSEnumName':
    case 'TSEnumMember':
    case 'TSModuleName':
      return true;
    default:
      return parent?.type === 'VariableDeclaration' && parent.kind !== 'var' && parent.kind !== 'let';
  }
}

function importedAs(node: TSESTree.Node, parent: TSESTree.Node | null | undefined): Variable['imported'] {
  // `import x = require('y')` is lowered like `const x = require('y')`.
  if (parent?.type !== 'ImportDeclaration') return undefined;
  const specifier = nameOrText(parent.source);
  switch (node.type) {
    case 'ImportNamespaceSpecifier':
      return { specifier, name: '*' };
    case 'ImportDefaultSpecifier':
      return { specifier, name: 'default' };
    case 'ImportSpecifier':
      return { specifier, name: nameOrText(node.imported) };
    default:
      return undefined;
  }
}
