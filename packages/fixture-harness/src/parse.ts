import { parseForESLint } from '@typescript-eslint/parser';

export type Parsed = Pick<ReturnType<typeof parseForESLint>, 'ast' | 'scopeManager' | 'visitorKeys'>;

/**
 * Parses JavaScript or TypeScript as ESLint would.
 * @throws for a syntax error, naming file and place.
 */
export function parse(name: string, text: string): Parsed {
  try {
    const { ast, scopeManager, visitorKeys } = parseForESLint(text, {
      filePath: name,
      range: true,
      loc: false,
      sourceType: name.endsWith('.cjs') || name.endsWith('.cts') ? 'commonjs' : 'module',
      ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(name) },
    });
    return { ast, scopeManager, visitorKeys };
  } catch (error) {
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    throw new Error(`${name}:${lineNumber ?? '?'}: ${message}`, { cause: error });
  }
}
