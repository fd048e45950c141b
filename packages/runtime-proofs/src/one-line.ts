const shownLength = 400;

/** A text of many lines as one for a message; of a long one, its beginning. */
export function oneLine(text: string): string {
  const line = text
    .trim()
    .replace(/\s*\n\s*/g, ' | ')
    .replace(/\s+/g, ' ');
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line;
}

/** A text that may or may not end with a full stop, with one. */
export function sentence(text: string): string {
  return `${text.replace(/\.$/, '')}.`;
}

/** What was thrown, in one line; it may be anything. */
export function messageOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message || error.name : String(error));
}
