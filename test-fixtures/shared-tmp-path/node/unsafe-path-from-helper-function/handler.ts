// The helper builds the same path for A and for B.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function scratch(name: string): string {
  return join(tmpdir(), name);
}

export const handler = async (event: { template: string }) => {
  writeFileSync(scratch('template.hbs'), event.template); // hazard: shared-tmp-path/fixedName
};
