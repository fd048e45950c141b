/** Blocks that say something of a function, its code, or a value that is used there. */
const aboutFunctions =
  /^(?:(?:variable|locals|module)\b|resource[ \t]+"aws_lambda_function"|data[ \t]+"archive_file")/;
/** A block of one line. */
const isClosed = /\}[ \t]*(?:(?:#|\/\/).*)?\r?$/;
const heredoc = /<<-?[ \t]*(\w+)[ \t]*\r?$/;

/**
 * The text of a Terraform file with a comment in place of each block that says nothing of a function that does not run on Managed Instances:
 * most modules have no other ones, and most of their text is about roles and networks. Everything stays in its place. The result may be broken
 * where the text is not indented as people do; then all of it is needed.
 */
export function neededPart(text: string): string {
  const lines = text.split('\n');
  const parts: string[] = [];
  for (let number = 0; number < lines.length;) {
    const end = endOfBlock(lines, number);
    const isBlock = end > number + 1;
    const part = lines.slice(number, end).join('\n');
    // The comment has to be as long as the block, and blanks take the parser more time.
    parts.push(isBlock && !aboutFunctions.test(part) ? `#${' '.repeat(part.length - 1)}` : part);
    number = end;
  }
  return parts.join('\n');
}

/** The line behind the block that begins on a line; of any other line, the next one. */
function endOfBlock(lines: readonly string[], start: number): number {
  const head = lines[start]!;
  if (!/^[a-z]/.test(head) || !head.includes('{') || isClosed.test(head)) return endOfText(lines, start);
  for (let number = start; number < lines.length; number = endOfText(lines, number)) {
    if (lines[number]!.startsWith('}')) return number + 1;
  }
  return start + 1;
}

/** The line behind a comment or a text that begins on a line: nothing in it is a block, nor the end of one. */
function endOfText(lines: readonly string[], start: number): number {
  const line = lines[start]!;
  const marker = heredoc.exec(line)?.[1];
  const isComment = /^[ \t]*\/\*/.test(line) && !line.includes('*/');
  if (marker === undefined && !isComment) return start + 1;
  const end = lines.findIndex(
    (one, number) => number > start && (isComment ? one.includes('*/') : one.trim() === marker),
  );
  return end === -1 ? start + 1 : end + 1;
}
