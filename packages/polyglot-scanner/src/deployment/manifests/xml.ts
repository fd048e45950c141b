/** The text with blanks in place of its comments, so that everything else stays where it is. */
export function withoutComments(text: string): string {
  return blanked(text, '<!--', '-->');
}

/** The text with blanks in place of everything from a beginning to the next end; what does not end stays. */
export function blanked(text: string, beginning: string, ending: string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf(beginning, from);
    const close = start === -1 ? -1 : text.indexOf(ending, start + beginning.length);
    if (close === -1) return result + text.slice(from);
    const end = close + ending.length;
    result += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
  }
}

export interface XmlElement {
  readonly start: number;
  /** All of it, from `<` to `>`. */
  readonly whole: string;
  /** Behind its name, to the end of its first tag. */
  readonly attributes: string;
  readonly inner: string;
}

/** The elements of a name, none of which is inside another one; what does not end is none. One pass over the text. */
export function elementsIn(text: string, name: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const beginning = `<${name}`;
  const ending = `</${name}>`;
  let start = text.indexOf(beginning);
  while (start !== -1) {
    const head = start + beginning.length;
    const tagEnd = text.indexOf('>', head);
    if (tagEnd === -1) break;
    let end = tagEnd + 1;
    if (/[\s/>]/.test(text[head]!)) {
      const isAlone = text[tagEnd - 1] === '/';
      const close = isAlone ? tagEnd : text.indexOf(ending, tagEnd);
      if (close === -1) break;
      end = isAlone ? tagEnd + 1 : close + ending.length;
      const attributes = text.slice(head, isAlone ? tagEnd - 1 : tagEnd);
      elements.push({
        start,
        whole: text.slice(start, end),
        attributes,
        inner: isAlone ? '' : text.slice(tagEnd + 1, close),
      });
    }
    start = text.indexOf(beginning, end);
  }
  return elements;
}
