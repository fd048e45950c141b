import type { FieldModel, FunctionModel, Place, Value } from 'hazard-core';
import { Scope, type DeclaredType } from './scope.js';
import { memberScope } from './declarations.js';
import type { Lowering } from './lowering.js';

/** Annotations that make Lombok write accessors. Source: Lombok documentation (Getter, Setter, Data, Value). */
const getterAnnotations: ReadonlySet<string> = new Set(['lombok.Getter', 'lombok.Data', 'lombok.Value']);
const setterAnnotations: ReadonlySet<string> = new Set(['lombok.Setter', 'lombok.Data']);

/** The accessors that Lombok adds to a class, unless they are written; they stand where their field does. */
export function lombokAccessors(l: Lowering, type: DeclaredType): void {
  const { model } = type;
  // Then the names are others.
  if (isAnnotated(model.decorators, new Set(['lombok.experimental.Accessors']))) return;
  const isAsked = (field: FieldModel, annotations: ReadonlySet<string>): boolean =>
    isAnnotated(model.decorators, annotations) || isAnnotated(field.decorators ?? [], annotations);
  for (const field of model.fields) {
    if (field.isStatic) continue;
    const get = `${field.declaredType === 'boolean' ? 'is' : 'get'}${capitalised(field.name)}`;
    const set = `set${capitalised(field.name)}`;
    if (isAsked(field, getterAnnotations) && !model.methods.has(get)) getter(l, type, field, get);
    if (isAsked(field, setterAnnotations) && !field.isReadonly && !model.methods.has(set))
      setter(l, type, field, set);
  }
}

/** Whether Lombok puts a lock of the object's own around the method. */
export function isLombokSynchronized(fn: FunctionModel): boolean {
  return isAnnotated(fn.decorators, new Set(['lombok.Synchronized']));
}

function getter(l: Lowering, type: DeclaredType, field: FieldModel, name: string): void {
  const fn = accessor(l, type, field, name, field.type);
  l.inFunction(fn, new Scope(memberScope(type, fn)), () => {
    l.b.return(l.b.read(placeOf(field, fn), field.span), field.span);
  });
}

function setter(l: Lowering, type: DeclaredType, field: FieldModel, name: string): void {
  const fn = accessor(l, type, field, name, undefined);
  l.inFunction(fn, new Scope(memberScope(type, fn)), () => {
    const variable = l.declare(undefined, field, 'parameter', {
      declaredType: field.declaredType,
      type: field.type,
    });
    fn.parameters.push({ variable, rest: false, optional: false });
    const value = l.b.read({ root: { kind: 'variable', variable }, path: [] }, field.span);
    l.b.write(placeOf(field, fn), value, field.span, 'assign');
  });
}

function accessor(
  l: Lowering,
  { model }: DeclaredType,
  field: FieldModel,
  name: string,
  returnType: FieldModel['type'],
): FunctionModel {
  const { span } = field;
  const fn = l.newFunction({
    kind: 'method',
    name,
    span,
    nameSpan: span,
    owner: model,
    modifiers: ['public'],
    returnType,
  });
  model.methods.set(name, fn);
  return fn;
}

function placeOf(field: FieldModel, fn: FunctionModel): Place {
  return { root: { kind: 'this', fn }, path: [{ kind: 'field', name: field.name }] };
}

/** An annotation by its full name; `AccessLevel.NONE` takes it back. */
function isAnnotated(decorators: readonly Value[], names: ReadonlySet<string>): boolean {
  return decorators.some(
    (decorator) =>
      decorator.kind === 'call' &&
      decorator.event.callee.kind === 'type' &&
      decorator.event.callee.reference.candidates.some((candidate) => names.has(candidate)) &&
      !decorator.event.args.some(({ value }) => value.kind === 'read' && isNone(value.place)),
  );
}

function isNone({ path }: Place): boolean {
  const last = path.at(-1);
  return last?.kind === 'field' && last.name === 'NONE';
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
