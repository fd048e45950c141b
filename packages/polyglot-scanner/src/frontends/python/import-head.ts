import { withoutOldLineEnds } from '../../line-feeds.js';

/** The modules that a text imports before all other code, as they are written; relative ones are not among them. */
export function importsAtHead(source: string): string[] {
  const text = withoutOldLineEnds(source);
  const names: string[] = [];
  for (let at = 0; ;) {
    const statement = matchAt(between, text, at) ?? matchAt(plain, text, at) ?? matchAt(from, text, at);
    if (statement === undefined || statement[0] === '') return names;
    const { modules, module } = statement.groups ?? {};
    if (modules !== undefined) names.push(...modules.split(',').map((one) => one.trim().split(/\s/, 1)[0]!));
    if (module !== undefined) names.push(module);
    at += statement[0].length;
  }
}

const end = String.raw`[ \t]*(?:;[ \t]*)?(?:#[^\r\n]*)?(?:\r?\n|$)`;
const name = String.raw`[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*`;
const item = String.raw`${name}(?:[ \t]+as[ \t]+\w+)?`;
/** Empty lines, comments, and the text that describes the module. */
const between = new RegExp(
  String.raw`[ \t\f]*(?:#[^\r\n]*)?\r?\n|(?:"""(?:[^"\\]|\\[^]|"(?!""))*"""|'{3}(?:[^'\\]|\\[^]|'(?!''))*'{3})${end}`,
  'y',
);
/** `import a.b, c as d` */
const plain = new RegExp(String.raw`import[ \t]+(?<modules>${item}(?:[ \t]*,[ \t]*${item})*)${end}`, 'y');
/** `from a.b import c as d, e`, in parentheses or not, over one line or several. */
const from = new RegExp(
  String.raw`from[ \t]+(?:(?<module>${name})|\.[\w.]*)[ \t]+import[ \t]*(?:\((?:[\w.,* \t\r\n]|#[^\r\n]*[\r\n])*\)|[ \t][\w., \t]+|[ \t]\*)${end}`,
  'y',
);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
