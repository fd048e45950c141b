const needed = /^(?:AWSTemplateFormatVersion|Transform|Globals|Parameters|Mappings|Conditions|Resources)\s*:/;
/** Types of resources that say something of a function. */
const aboutFunctions = /AWS::(?:Serverless|Lambda)::(?:Function|Version|EventInvokeConfig)\b/;

/**
 * The text of a YAML template with blanks in place of the sections and resources that say nothing of functions: most of
 * the time goes into parsing, and most templates have no function on Managed Instances, for which the rest would count. Everything
 * stays in its place. The result may be broken where the text is not indented as people do; then all of it is needed.
 */
export function neededPart(text: string): string {
  const pieces: string[] = [];
  for (const section of blocksOf(text, 0, text.length, 0)) {
    const body = text.slice(section.start, section.end);
    if (section.isKey && !needed.test(body)) pieces.push(blank(body));
    else if (body.startsWith('Resources')) pieces.push(neededResources(text, section));
    else pieces.push(body);
  }
  return pieces.join('');
}

function neededResources(text: string, section: Block): string {
  const head = text.indexOf('\n', section.start) + 1;
  if (head === 0 || head >= section.end) return text.slice(section.start, section.end);
  const indent = /^(?:[ \t]*(?:#.*)?\r?\n)*([ ]+)\S/.exec(text.slice(head, section.end))?.[1]?.length;
  if (indent === undefined) return text.slice(section.start, section.end);
  const blocks = blocksOf(text, head, section.end, indent).map(({ start, end, isKey }) => {
    const body = text.slice(start, end);
    return isKey && !aboutFunctions.test(body) ? blank(body) : body;
  });
  return text.slice(section.start, head) + blocks.join('');
}

interface Block {
  readonly start: number;
  readonly end: number;
  /** It begins with a key, and not before the first one. */
  readonly isKey: boolean;
}

/** What the keys of one level begin, from one key to the next. */
function blocksOf(text: string, from: number, to: number, indent: number): Block[] {
  const blocks: Block[] = [];
  const key = new RegExp(`^ {${indent}}[\\w"'][^\\n]*:`, 'gm');
  key.lastIndex = from;
  let start = from;
  let isKey = false;
  for (let match = key.exec(text); match !== null && match.index < to; match = key.exec(text)) {
    if (match.index > start) blocks.push({ start, end: match.index, isKey });
    start = match.index;
    isKey = true;
  }
  if (start < to) blocks.push({ start, end: to, isKey });
  return blocks;
}

/** As long as the text, and a line of its own. */
function blank(body: string): string {
  return body.endsWith('\n') ? `${' '.repeat(body.length - 1)}\n` : ' '.repeat(body.length);
}
