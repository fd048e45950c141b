const sections = /^(?:Globals|Parameters|Mappings|Conditions|Resources)\s*:/;
/** Types of resources that say something of a function, or pass parameters to a template that may have some. */
const aboutFunctions =
  /AWS::(?:(?:Serverless|Lambda)::Function|Serverless::Application|CloudFormation::Stack)\b/;
/** What says nothing of a function that does not run on Managed Instances. */
const besideThePoint =
  /^ *(?:FunctionName|Policies|Role|AssumeRolePolicyDocument|Environment|Events|FunctionUrlConfig|EventInvokeConfig|DeadLetter(?:Queue|Config)|Tags|Layers|VpcConfig|LoggingConfig|Description|PermissionsBoundary|Tracing|DeploymentPreference)\s*:/;
/** What says nothing of a parameter's value. */
const besideTheValue =
  /^ *(?:Description|ConstraintDescription|Allowed(?:Values|Pattern)|(?:Min|Max)(?:Length|Value)|NoEcho)\s*:/;
/** Code that is written in the template is not read; that it is there counts. */
const inlineCode = /^( *(?:InlineCode|ZipFile)\s*:[^\n]*[|>][-+\d]*[ \t]*\r?\n)/m;

/**
 * The text of a YAML template with blanks in place of what says nothing of functions: most of the time goes into
 * parsing, and most templates have no function on Managed Instances, for which the rest would count. Everything stays in
 * its place. The result may be broken where the text is not indented as people do; then all of it is needed.
 */
export function neededPart(text: string): string {
  return blocksOf(text, 0, text.length, 0)
    .map((section) => {
      const body = text.slice(section.start, section.end);
      if (!section.isKey) return body;
      if (!sections.test(body)) return blank(body);
      return inside(text, section, partsOf[/^\w+/.exec(body)![0]] ?? asItIs);
    })
    .join('');
}

type Needed = (text: string, inner: Block) => string;

const asItIs: Needed = (text, { start, end }) => text.slice(start, end);

/** By section. */
const partsOf: Readonly<Record<string, Needed>> = {
  Resources: neededOfResource,
  Parameters: (text, parameter) => inside(text, parameter, neededUnless(besideTheValue)),
  Globals: (text, kind) => inside(text, kind, neededOfProperty),
};

function neededOfResource(text: string, resource: Block): string {
  const body = text.slice(resource.start, resource.end);
  if (!aboutFunctions.test(body)) return blank(body);
  return inside(text, resource, (_, part) => {
    const partText = text.slice(part.start, part.end);
    return /^ *Properties\s*:/.test(partText) ? inside(text, part, neededOfProperty) : partText;
  });
}

function neededOfProperty(text: string, property: Block): string {
  const body = neededUnless(besideThePoint)(text, property);
  const code = inlineCode.exec(body);
  if (code === null) return body;
  const start = code.index + code[0].length;
  return body.slice(0, start) + blank(body.slice(start));
}

function neededUnless(unneeded: RegExp): Needed {
  return (text, { start, end }) => {
    const body = text.slice(start, end);
    return unneeded.test(body) ? blank(body) : body;
  };
}

interface Block {
  readonly start: number;
  readonly end: number;
  /** It begins with a key; what stands before the first one does not. */
  readonly isKey: boolean;
}

/** A block with each of the blocks in it replaced. What is written on the line of its key stays as it is. */
function inside(text: string, block: Block, replaced: Needed): string {
  const { start, end } = block;
  const head = text.indexOf('\n', start) + 1;
  const indent =
    head === 0 || head >= end
      ? undefined
      : /^(?:[ \t]*(?:#.*)?\r?\n)*([ ]+)[\w"']/.exec(text.slice(head, end))?.[1]?.length;
  if (indent === undefined) return text.slice(start, end);
  const parts = blocksOf(text, head, end, indent).map((inner) =>
    inner.isKey ? replaced(text, inner) : text.slice(inner.start, inner.end),
  );
  return text.slice(start, head) + parts.join('');
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
