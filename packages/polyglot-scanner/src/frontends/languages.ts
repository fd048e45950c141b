import type { RuntimeId } from 'hazard-core';

const languages: Readonly<Record<RuntimeId, string>> = {
  node: 'JavaScript or TypeScript',
  python: 'Python',
  java: 'Java',
  dotnet: 'C#',
};

/** What the sources of a runtime are written in. */
export function languageOf(runtime: RuntimeId): string {
  return languages[runtime];
}
