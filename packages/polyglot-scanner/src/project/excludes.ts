import type { SkipReason } from './skips.js';

const folderReasons = new Map<string, SkipReason>([
  ['node_modules', 'node_modules'],
  ...[
    'dist', 'build', 'coverage', 'cdk.out', '.aws-sam', '.serverless', '.sst', '.build', '.webpack', '.esbuild',
    '.next', '.open-next', '.nuxt', '.output', '.svelte-kit', '.turbo', '.cache', '.parcel-cache', '.nyc_output',
  ].map((name) => [name, 'build-output'] as const),
  ...[
    'vendor', 'vendored', 'third_party', 'third-party', 'bower_components', 'jspm_packages', '.yarn', '.pnpm-store',
    'site-packages', '.venv', 'venv', '.tox',
  ].map((name) => [name, 'vendored'] as const),
]); // prettier-ignore

/** Folders that hold no project files at all; nobody asks why they are left out. */
const silentFolders = new Set(['.git', '.hg', '.svn', '.jj']);

export function excludedFolder(name: string): SkipReason | 'silent' | undefined {
  return silentFolders.has(name) ? 'silent' : folderReasons.get(name);
}

export function excludedFileName(name: string): SkipReason | undefined {
  if (/\.d(\.[^.]+)?\.[cm]?ts$/.test(name)) return 'declarations';
  if (/[.-]min\.[cm]?js$/.test(name)) return 'minified';
  if (/\.bundle\.[cm]?js$/.test(name)) return 'generated';
  return undefined;
}

/** Judges a file by its text. */
export function excludedText(text: string): SkipReason | undefined {
  if (/^\s*<(?:\?xml|!doctype)/i.test(text)) return 'not-source';
  if (isMinified(text)) return 'minified';
  return isGenerated(text) ? 'generated' : undefined;
}

const minifiedSize = 20_000;
const longLine = 5_000;
const longAverage = 500;

function isMinified(text: string): boolean {
  if (text.length <= minifiedSize) return false;
  let lines = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (end - start > longLine) return true;
    lines++;
    start = end + 1;
  }
  return text.length - start > longLine || text.length / lines > longAverage;
}

const generatedMark =
  /@generated\b|\bDO NOT (?:EDIT|MODIFY)\b|<auto-?generated|\bfile (?:is|was) (?:auto-?|automatically )generated\b/;

function isGenerated(text: string): boolean {
  if (text.slice(0, 1_000).includes('webpackBootstrap')) return true;
  const head = text.slice(0, 4_000);
  // The comments before the first code: line comments, block comments, a `#!` line.
  const comments = /^(?:\s+|#!.*|\/\/.*|\/\*[^]*?(?:\*\/|$))*/.exec(head)![0];
  return generatedMark.test(comments);
}
