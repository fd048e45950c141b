import path from 'node:path';
import type { Deployment } from 'hazard-core';
import { isStackOverflow } from '../../errors.js';
import { nodeFrontEnd } from '../../frontends/node/parse.js';
import type { SourceFile } from '../../source-file.js';
import { synthesisFolder } from '../template-names.js';
import { readSource } from './read-source.js';

const { posix } = path;

/** Reads the CDK sources among the given ones. What cannot be parsed is told when it is judged. */
export function readCdkSources(sources: readonly SourceFile[], buildFiles: readonly string[]): Deployment[] {
  const projects = new Set(
    buildFiles.filter((file) => posix.basename(file) === 'cdk.json').map((file) => posix.dirname(file)),
  );
  return sources.flatMap(({ name, text }) => {
    if (nodeFrontEnd.nestsTooDeeply(text)) return [];
    try {
      return readSource(nodeFrontEnd.parse(name, text), projectOf(name, projects)) ?? [];
    } catch (error) {
      if (isStackOverflow(error)) return [];
      throw error;
    }
  });
}

/** The folder that the application runs in: the nearest with a `cdk.json`, or else the file's own. */
function projectOf(file: string, projects: ReadonlySet<string>): string {
  const own = posix.dirname(file);
  for (let folder = own; ; folder = posix.dirname(folder)) {
    if (projects.has(folder)) return folder;
    if (folder === '.' || folder === '/') return own;
  }
}

/**
 * Takes out of templates that the CDK has made the functions that its source describes as well: there a finding is where
 * a person can do something about it.
 */
export function withoutDescribedTwice(
  made: readonly Deployment[],
  sources: readonly Deployment[],
): Deployment[] {
  return made.map((deployment) => {
    const project = projectOfSynthesis(deployment.file);
    if (project === undefined) return deployment;
    const described = sources
      .filter(({ file }) => project === '.' || file.startsWith(`${project}/`))
      .flatMap(({ functions }) => functions.map(({ name }) => name.replace(/[^A-Za-z0-9]/g, '')));
    const functions = deployment.functions.filter(({ name }) => {
      const path = name.replace(/[0-9A-F]{8}$/, '');
      return !described.some((one) => one !== '' && path.endsWith(one));
    });
    return { ...deployment, format: 'cdk', functions };
  });
}

function projectOfSynthesis(file: string): string | undefined {
  const parts = file.split('/');
  const at = parts.indexOf(synthesisFolder);
  return at === -1 ? undefined : parts.slice(0, at).join('/') || '.';
}
