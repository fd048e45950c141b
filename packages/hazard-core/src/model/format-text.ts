/** A place in a format text: the number or the name of what goes in. */
export interface FormatPlace {
  readonly key: number | string;
}

/**
 * The pieces of a text with places in braces (`'{}-{name!r:>10}'.format(…)`): literal text, and what is put in between.
 * `undefined` where the braces do not pair.
 */
export function bracePieces(text: string): (string | FormatPlace)[] | undefined {
  const pieces: (string | FormatPlace)[] = [];
  let literal = '';
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter !== '{' && letter !== '}') {
      literal += letter;
    } else if (text[at + 1] === letter) {
      literal += letter;
      at++;
    } else if (letter === '}') {
      return undefined;
    } else {
      const end = closingBrace(text, at);
      if (end === -1) return undefined;
      const name = /^[^!:.[{}]*/.exec(text.slice(at + 1, end))![0].trim();
      if (literal !== '') pieces.push(literal);
      literal = '';
      pieces.push({ key: name === '' ? next++ : /^\d+$/.test(name) ? Number(name) : name });
      at = end;
    }
  }
  if (literal !== '') pieces.push(literal);
  return pieces;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** The pieces of a text with `%s` places: `'%s-%(name)s' % …`. */
export function percentPieces(text: string): (string | FormatPlace)[] {
  const pieces: (string | FormatPlace)[] = [];
  let next = 0;
  let from = 0;
  let literal = '';
  for (const match of text.matchAll(percentPlace)) {
    literal += text.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '%%') {
      literal += '%';
      continue;
    }
    if (literal !== '') pieces.push(literal);
    literal = '';
    pieces.push({ key: match[1] ?? next++ });
  }
  literal += text.slice(from);
  if (literal !== '') pieces.push(literal);
  return pieces;
}

const percentPlace = /%%|%(?:\((\w+)\))?[-+ #0]*\d*(?:\.\d+)?[hlL]?[diouxXeEfFgGcrsa]/g;
