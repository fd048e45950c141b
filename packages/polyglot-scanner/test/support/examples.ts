import type { Finding, HazardInfo, Location } from 'hazard-core';
import { ProjectPaths } from '../../src/project/paths.js';
import type { ScanResult } from '../../src/scan-result.js';
import { SourceFile } from '../../src/source-file.js';

/** The place of a text in a source: of its first occurrence, or of a later one. */
export function at(source: SourceFile, text: string, occurrence = 1): Location {
  let start = -1;
  for (let count = 0; count < occurrence; count++) {
    start = source.text.indexOf(text, start + 1);
    if (start === -1)
      throw new Error(`${source.name} does not hold ${JSON.stringify(text)} ${occurrence} times`);
  }
  return { file: source.name, span: { start, end: start + text.length } };
}

const fix = 'Keep it in a local variable and pass it on, or in an AsyncLocalStorage.';

export function makeFinding(parts: Partial<Finding> & Location): Finding {
  return {
    hazard: 'shared-mutable-state',
    variant: 'requestData',
    runtime: 'node',
    severity: 'error',
    confidence: 'high',
    reach: 'handler',
    entryPoints: [],
    functions: [],
    message:
      "`currentUser` is shared by all invocations of this worker, and this assignment stores one invocation's data in it. " +
      `While one invocation awaits, another overwrites it; the first then goes on with the other's user. ${fix}`,
    fix,
    subject: 'currentUser',
    related: [],
    interleaving: [],
    suggestions: [],
    ...parts,
  };
}

export const handler = new SourceFile(
  'src/orders/handler.mjs',
  `import { audit } from '../audit.mjs';

let currentUser;

export const handler = async (event) => {
  currentUser = event.user;
  await audit(event);
  return { user: currentUser };
};
`,
);

export const audit = new SourceFile(
  'src/audit.mjs',
  `const trail = [];

export async function audit(event) {
\ttrail.push(event.id);
\tawait send(trail);
}
`,
);

/** One finding with everything that a finding can have, over two files. */
export const example: Finding = makeFinding({
  ...at(handler, 'currentUser = event.user'),
  related: [
    { ...at(handler, 'currentUser'), message: 'declared here' },
    { ...at(handler, 'await audit(event)'), message: 'another invocation may run here' },
    { ...at(handler, 'currentUser', 3), message: 'read here after the await' },
    { ...at(audit, 'await send(trail)'), message: 'the switch point' },
  ],
  interleaving: [
    {
      invocation: 'A',
      ...at(handler, 'currentUser = event.user'),
      text: 'A stores its user in `currentUser`.',
    },
    { invocation: 'A', ...at(audit, 'await send(trail)'), text: 'A waits for the audit trail.' },
    {
      invocation: 'B',
      ...at(handler, 'currentUser = event.user'),
      text: 'B stores its own user in `currentUser`.',
    },
    { invocation: 'A', ...at(handler, 'currentUser', 3), text: "A goes on and answers with B's user." },
  ],
  suggestions: [
    {
      title: 'Declare it in the handler',
      edits: [{ span: at(handler, 'currentUser = ').span, text: 'const user = ' }],
    },
  ],
});

export const catalogue: readonly HazardInfo[] = [
  {
    id: 'shared-mutable-state',
    title: 'Request-time write to state that other invocations see',
    kind: 'correctness',
    why: 'Two invocations write to the same place, and one of them goes on with what the other has written.',
    fix: { node: 'Keep request data in locals, parameters or an AsyncLocalStorage.' },
    variants: {
      requestData: {
        summary: "One request's data is stored where another finds it.",
        severity: 'error',
        preset: 'recommended',
      },
      counter: {
        summary: 'A number is counted up without a switch point.',
        severity: 'info',
        preset: 'strict',
      },
    },
    notApplicable: { python: 'Each process serves one invocation at a time.' },
    securitySeverity: 7.5,
    tags: ['data-leak'],
  },
  {
    id: 'uncorrelated-log',
    title: 'Output without a request id',
    kind: 'advice',
    why: 'Lines of several invocations are mixed, and nothing says which line belongs to which.',
    fix: { node: 'Use a logger that adds the request id.' },
    variants: {
      console: {
        summary: 'The console is used without a structured logger.',
        severity: 'warning',
        preset: 'recommended',
      },
    },
    notApplicable: {},
    tags: [],
  },
];

export function resultOf(
  findings: readonly Finding[],
  sources: readonly SourceFile[],
  parts: Partial<ScanResult> = {},
): ScanResult {
  return {
    paths: new ProjectPaths('/repo', '/repo', '/repo'),
    findings,
    suppressed: [],
    entryPoints: [],
    functions: [],
    notifications: [],
    sources: new Map(sources.map((source) => [source.name, source])),
    statistics: {
      files: sources.length,
      filesByRuntime: { node: sources.length },
      cachedFiles: 0,
      skimmedFiles: 0,
      functions: 3,
      suppressed: 0,
      hidden: 0,
      elsewhere: 0,
      unmanaged: 0,
      known: 0,
      skippedFiles: {},
      skippedFolders: {},
      milliseconds: 12,
    },
    ...parts,
  };
}
