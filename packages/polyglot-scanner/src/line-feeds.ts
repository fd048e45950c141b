/** The text with a line feed for each carriage return that stands alone, as lines once ended. Positions stay the same. */
export function withoutOldLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
