import type { Analysis } from '../../analysis/analysis.js';
import { pathKey, type PathText } from '../../analysis/path-parts.js';
import type { PathUse } from '../../analysis/path-uses.js';
import type { Edit, Suggestion } from '../../finding.js';
import type { FunctionModel, Variable } from '../../model/module.js';
import type { ConstantValue, TextValue, Value } from '../../model/value.js';

/** Letters that mean the same inside quotes and inside a template. */
const plainText = /^[\w./@+ -]+$/;

/**
 * `'/tmp/data.json'` → `` `/tmp/data-${context.awsRequestId}.json` ``.
 *
 * Offered only where every use of the path in the file goes through texts that stand in the handler itself: a rewrite
 * of the writing side alone would leave the reading side without its file.
 */
export function requestIdInName(use: PathUse, path: PathText, analysis: Analysis): readonly Suggestion[] {
  const { fn } = use;
  const member = analysis.facts.paths.idioms.templateRequestId;
  const context = contextName(fn, analysis);
  if (context === undefined || member === undefined) return [];
  const key = pathKey(path);
  const edits = new Map<number, Edit>();
  for (const other of analysis.files.all) {
    if (other.fn.module !== fn.module || !other.paths.some((one) => pathKey(one) === key)) continue;
    const text = other.fn === fn ? textOf(other.value, fn) : undefined;
    const edit = text === undefined ? undefined : editOf(text, `${context}.${member}`);
    if (edit === undefined) return [];
    edits.set(edit.span.start, edit);
  }
  if (edits.size === 0) return [];
  return [{ title: 'Put the request id into the name.', edits: [...edits.values()] }];
}

/** What the function calls the handler's context. A destructured one has no name to write. */
function contextName(fn: FunctionModel, analysis: Analysis): string | undefined {
  const isEntry = analysis.reachability.isEntry(fn);
  const found = fn.parameters.find(({ variable, rest }, index) =>
    isEntry ? index === 1 && !rest : !rest && isContext(variable, analysis),
  );
  return found === undefined || found.variable.name === '' ? undefined : found.variable.name;
}

/** Every known caller passes its handler's context for the parameter. */
function isContext(parameter: Variable, analysis: Analysis): boolean {
  const values = analysis.graph.argumentsFor(parameter);
  return (
    values.length > 0 &&
    values.every((value) => {
      if (value.kind !== 'read' || value.place.root.kind !== 'variable' || value.place.path.length > 0)
        return false;
      const place = analysis.graph.parameterOf(value.place.root.variable);
      return place !== undefined && place.index === 1 && analysis.reachability.isEntry(place.fn);
    })
  );
}

/** The text that is the path: the argument itself, or the one value of a constant of the function. */
function textOf(value: Value | undefined, fn: FunctionModel): ConstantValue | TextValue | undefined {
  if (value?.kind === 'constant' || value?.kind === 'text') return value;
  if (value?.kind !== 'read' || value.place.root.kind !== 'variable' || value.place.path.length > 0)
    return undefined;
  const { variable } = value.place.root;
  const [only, ...others] = variable.definitions;
  if (variable.owner !== fn || others.length > 0) return undefined;
  return only?.kind === 'constant' || only?.kind === 'text' ? only : undefined;
}

function editOf(text: ConstantValue | TextValue, requestId: string): Edit | undefined {
  const id = `-\${${requestId}}`;
  if (text.kind === 'constant') {
    const { value, span } = text;
    if (typeof value !== 'string' || !plainText.test(value)) return undefined;
    // Only a literal in quotes is as long as its text and two quotes.
    if (span.end - span.start !== value.length + 2) return undefined;
    const at = value.length - ending(value).length;
    return { span, text: `\`${value.slice(0, at)}${id}${value.slice(at)}\`` };
  }
  const last = text.parts.at(-1);
  if (last?.kind !== 'constant' || typeof last.value !== 'string' || !plainText.test(last.value))
    return undefined;
  if (!isTemplate(text)) return undefined;
  const at = text.span.end - 1 - ending(last.value).length;
  return { span: { start: at, end: at }, text: id };
}

/** A concatenation begins with its first part; a template with a mark in front of it, whatever a parser counts to a piece. */
function isTemplate({ parts, span }: TextValue): boolean {
  const first = parts[0];
  if (first?.kind !== 'constant' || typeof first.value !== 'string')
    return first !== undefined && first.span.start > span.start;
  return first.span.end - first.span.start !== first.value.length + 2;
}

/** `.json`, `.tar.gz`; nothing where the name has no ending. */
function ending(path: string): string {
  return /(?:\.tar)?\.\w+$/.exec(path.slice(path.lastIndexOf('/') + 1))?.[0] ?? '';
}
