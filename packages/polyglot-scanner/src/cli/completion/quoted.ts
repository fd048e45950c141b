/** A text as one word of zsh or fish, in which nothing stands for anything else. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}
