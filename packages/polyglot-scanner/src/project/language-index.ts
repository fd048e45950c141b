import type { SourceFile } from '../source-file.js';
import type { Resolver } from './link.js';

/**
 * What specifiers are. `modules`: names of modules, each written in the text. `types`: full names of types, put together
 * from words of the text; a nested type is in the file of the type around it.
 */
export type SpecifierKind = 'modules' | 'types';

/** Finds files of the project for the files of one language, or of languages that import each other. */
export interface LanguageIndex extends Resolver {
  readonly specifierKind: SpecifierKind;
  /**
   * What the file's model may have as specifiers, found without parsing. There may be more of them than in the model;
   * of `types` only those are given that the project declares.
   */
  possibleImports(source: SourceFile): Iterable<string>;
  /** Whether two texts of a file are the same to all other files. Absent: the index knows names of files only. */
  declaresAlike?(before: SourceFile, after: SourceFile): boolean;
}
