/**
 * Text of the scanned code as it may be shown: nothing in it can move the cursor, change colours or turn the reading
 * direction. Each such character becomes one visible character, so that columns stay where they are.
 */
export function visible(text: string): string {
  return text.replace(unsafeCharacters, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

// C0 and C1 controls, line and paragraph separators, marks and overrides of the reading direction, lone surrogates.
const unsafeCharacters =
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A path for a message, in quotation marks. A relative path that is empty is the folder itself. */
export function quotePath(file: string): string {
  return `"${visible(file === '' ? '.' : file)}"`;
}
