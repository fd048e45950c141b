import type { ModuleModel, RuntimeId, Span } from 'hazard-core';

/** A comment with its delimiters. */
export interface Comment {
  readonly kind: 'line' | 'block';
  /** What stands between the delimiters. */
  readonly text: string;
  readonly span: Span;
}

/** Reads one language. Everything behind it works on the program model and knows no syntax. */
export interface FrontEnd {
  readonly runtime: RuntimeId;
  /** Of its source files, with the dot. */
  readonly extensions: readonly string[];
  /** Loads what `parse` needs; awaited before the first file of the language. It may be called again. */
  prepare?(): Promise<void>;
  /** Syntax errors are `problems` of the model; it throws only for a fault of its own or when the stack overflows. */
  parse(file: string, text: string): ModuleModel;
  /** Names that the text imports before all other code: specifiers of the model, though not all of them. */
  importsAtHead?(text: string): readonly string[];
  /**
   * Whether strings end and brackets match, or more, told in a fraction of the time that `parse` takes. Where it is
   * true, a text that nothing can be found in need not be parsed. Absent: every text is parsed.
   */
  looksWhole?(text: string, file: string): boolean;
  /** All comments of a file, in order. Called for the few files whose text holds a suppression. */
  comments(file: string, text: string): Comment[];
  /** Whether the text nests so deeply that the parser, which recurses on the native stack, would end the process. */
  nestsTooDeeply(text: string, file?: string): boolean;
}
