import type * as scopes from '@typescript-eslint/scope-manager';
import { createRequire } from 'node:module';
import type { ModuleModel, SourceProblem } from 'hazard-core';
import { lowerModule } from 'node-frontend';
import type * as parser from 'oxc-parser';
import type { Comment as OxcComment, ParseResult, ParserOptions } from 'oxc-parser';
import type { Comment, FrontEnd } from '../front-end.js';
import { nestsTooDeeply } from '../nesting.js';
import { importsAtHead } from './import-head.js';

const require = createRequire(import.meta.url);
let libraries: Libraries | undefined;

/** Loaded with the first file: that takes longer than reading a hundred files of another language. */
function loaded(): Libraries {
  return (libraries ??= {
    parser: require('oxc-parser') as Libraries['parser'],
    scopes: require('@typescript-eslint/scope-manager') as Libraries['scopes'],
  });
}

interface Libraries {
  readonly parser: typeof parser;
  readonly scopes: typeof scopes;
}

/** Node.js sources, by oxc-parser. It takes modules and scripts alike, so that `require` and `import` need no guess. */
export const nodeFrontEnd: FrontEnd = {
  runtime: 'node',
  extensions: ['.js', '.cjs', '.mjs', '.jsx', '.ts', '.cts', '.mts', '.tsx'],
  nestsTooDeeply,
  parse: parseNode,
  importsAtHead,
  looksWhole,
  comments: (file, text) =>
    loaded()
      .parser.parseSync(file, text, { lang: languageOf(file) })
      .comments.map(toComment),
};

function parseNode(file: string, text: string): ModuleModel {
  const { analyze } = loaded().scopes;
  const { program, errors } = parsed(file, text);
  const problems: SourceProblem[] = errors
    .filter((error) => error.severity === 'Error')
    .map(({ message, labels: [label] }) => ({
      kind: 'syntax',
      message,
      span: { start: label?.start ?? 0, end: label?.end ?? 0 },
    }));
  // The two packages describe the same tree by types of their own.
  const tree = program as unknown as Parameters<typeof analyze>[0];
  // Without `lib`, hundreds of the language's own names would be declared in every file; all are globals either way.
  // No library's global types are declared: only values count, and those are found as undeclared names.
  const scopeManager = analyze(tree, { sourceType: 'module', lib: [] });
  return lowerModule({ file, text, program: tree, scopeManager, problems });
}

/** The parser tells it soon: what takes long is to bring its tree over, and the scopes. */
function looksWhole(text: string, file: string): boolean {
  return (
    !nestsTooDeeply(text) &&
    loaded().parser.parseSync(file, text, { lang: languageOf(file) }).errors.length === 0
  );
}

function parsed(file: string, text: string): ParseResult {
  // scope-manager needs the TypeScript flavour of the tree, and ranges.
  const options: ParserOptions = { astType: 'ts', range: true, lang: languageOf(file) };
  const { parseSync } = loaded().parser;
  const result = parseSync(file, text, options);
  const mistakes = result.errors.length;
  if (mistakes === 0 || mistakes > fewReturns || result.program.sourceType === 'module') return result;
  // CommonJS runs in a function: there a `return` at the top is no mistake.
  const asCommonJs = parseSync(file, text, { ...options, sourceType: 'commonjs' });
  return asCommonJs.errors.length === 0 ? asCommonJs : result;
}

/** A script with more mistakes than this has others than a `return` at its top. */
const fewReturns = 20;

/** JSX is read in JavaScript files as well; in TypeScript it would change what `<T>x` means. */
function languageOf(file: string): NonNullable<ParserOptions['lang']> {
  if (file.endsWith('.tsx')) return 'tsx';
  return /\.[cm]?ts$/.test(file) ? 'ts' : 'jsx';
}

function toComment({ type, value, start, end }: OxcComment): Comment {
  return { kind: type === 'Line' ? 'line' : 'block', text: value, span: { start, end } };
}
