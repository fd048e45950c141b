import type { FunctionModel, ModuleModel } from 'hazard-core';
import { parseSync } from 'oxc-parser';
import type { FrontEnd } from './front-end.js';
import { nestsTooDeeply } from './nesting.js';

export const nodeFrontEnd: FrontEnd = {
  runtime: 'node',
  extensions: ['.js', '.cjs', '.mjs', '.jsx', '.ts', '.cts', '.mts', '.tsx'],
  parse(file, text) {
    const r = parseSync(file, text, { astType: 'ts', range: true });
    void r.program;
    const specifiers = [
      ...r.module.staticImports.map((i) => i.moduleRequest.value),
      ...r.module.staticExports.flatMap((e) => e.entries.flatMap((x) => x.moduleRequest?.value ?? [])),
      ...[...text.matchAll(/\b(?:require|import)\(\s*['"]([^'"]+)['"]\s*\)/g)].map((m) => m[1]!),
    ];
    const module = {
      file,
      runtime: 'node',
      functions: [],
      types: [],
      exports: new Map(),
      reExports: [],
      specifiers: [...new Set(specifiers)],
      links: new Map(),
      problems: r.errors.map((e) => ({
        message: e.message,
        span: { start: e.labels[0]?.start ?? 0, end: e.labels[0]?.end ?? 0 },
      })),
    } as unknown as ModuleModel;
    const init = {
      module,
      name: '',
      kind: 'init',
      blocks: [],
      parameters: [],
      variables: [],
      decorators: [],
      span: { start: 0, end: text.length },
      nameSpan: { start: 0, end: 0 },
      isStatic: false,
      isAsync: false,
      isGenerator: false,
      parent: undefined,
      owner: undefined,
    } as FunctionModel;
    (module as { init: FunctionModel }).init = init;
    module.functions.push(init);
    return module;
  },
  comments(file, text) {
    return parseSync(file, text).comments.map((c) => ({
      kind: c.type === 'Line' ? 'line' : 'block',
      text: c.value,
      span: { start: c.start, end: c.end },
    }));
  },
  nestsTooDeeply,
};
