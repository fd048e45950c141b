/** The text with blanks in place of its comments, so that everything else stays where it is. */
export function withoutComments(text: string): string {
  return text.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}
