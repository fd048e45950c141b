// pre-commit installs the repository's root with npm, which does not know the workspace: the root has to say by itself
// what the command needs.
import { expect, it } from 'vitest';
import { readManifest, root, scannerFolder } from '../workspace.mjs';

const own = readManifest(root) as Manifest;
const scanner = readManifest(scannerFolder) as Manifest;

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

it('the root depends on what the scanner depends on', () => {
  expect(own.dependencies).toEqual(scanner.dependencies);
  expect(own.engines).toEqual(scanner.engines);
});

it('the root can build the grammars', () => {
  const grammars = Object.entries(scanner.devDependencies).filter(([name]) =>
    name.startsWith('tree-sitter-'),
  );
  expect(grammars).toHaveLength(3);
  expect(own.devDependencies).toMatchObject(Object.fromEntries(grammars));
});

it('npm finds nothing in the root that only pnpm understands', () => {
  expect(JSON.stringify([own.dependencies, own.devDependencies])).not.toContain('workspace:');
});

it('the command is among the packed files', () => {
  const [folder] = own.files;
  expect(own.bin).toEqual({ 'lmi-scan': `${folder}/${scanner.bin['lmi-scan']!.replace(/^dist\//, '')}` });
});
