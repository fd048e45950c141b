import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';
import { withoutOldLineEnds } from '../../line-feeds.js';
import { copyTree, type SyntaxNode } from './syntax-tree.js';
import { cursorFunctions, walkThrough, type CursorFunctions } from './tree-walk.js';

/** A grammar, loaded when the first file of its language is met. */
export class Grammar {
  #parser: Parser | undefined;
  #language: Language | undefined;
  #loading: Promise<void> | undefined;

  /** `tree-sitter-java`, `tree-sitter-java.wasm` */
  constructor(
    private readonly packageName: string,
    private readonly fileName: string,
  ) {}

  /** @throws {Error} when the grammar's file is not there or is damaged. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /** The tree of the text; `load` must have been awaited. */
  parse(text: string): SyntaxNode {
    if (this.#parser === undefined || this.#language === undefined)
      throw new Error(`The grammar ${this.fileName} was not loaded.`);
    const tree = this.#parser.parse(withoutOldLineEnds(text));
    if (tree === null) throw new Error('The parser was stopped.');
    try {
      return copyTree(walkThrough(tree, cursor), this.#language, text);
    } finally {
      tree.delete();
    }
  }

  async #load(): Promise<void> {
    await initialise();
    this.#language = await Language.load(this.#file());
    this.#parser = new Parser();
    this.#parser.setLanguage(this.#language);
  }

  /** Beside the bundle in the published package; in the sources it is the grammar package's own. */
  #file(): string {
    for (const folder of ['./', '../']) {
      const file = fileURLToPath(new URL(`${folder}grammars/${this.fileName}`, import.meta.url));
      if (existsSync(file)) return file;
    }
    try {
      const manifest = createRequire(import.meta.url).resolve(`${this.packageName}/package.json`);
      return path.join(path.dirname(manifest), this.fileName);
    } catch {
      throw new Error(`${this.fileName} is missing`);
    }
  }
}

let initialised: Promise<void> | undefined;

let cursor: CursorFunctions | undefined;

/** The WebAssembly of the parser itself; one instance serves all grammars. */
function initialise(): Promise<void> {
  // It is given its functions when it is made.
  const instance = {};
  return (initialised ??= Parser.init(instance).then(() => {
    cursor = cursorFunctions(instance);
  }));
}
