import { CodeReader, type TypedLanguage } from './code-reader.js';

/** Whether as many brackets are closed as opened, those in comments and strings left out, and no merge was left half done. */
export function looksWhole(text: string, language: TypedLanguage): boolean {
  const reader = new CodeReader(text, language);
  while (reader.next(false) !== undefined);
  return reader.isBalanced && !/^(?:<{7}|>{7}) /m.test(text);
}
