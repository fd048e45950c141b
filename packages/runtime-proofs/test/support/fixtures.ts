import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Answers with what another invocation has stored. */
export const unsafeHandler = `let user;
export const handler = async (event) => {
  user = event.user; // hazard: shared-mutable-state/requestData
  await new Promise((resolve) => setTimeout(resolve, 20));
  return user;
};
`;

export const safeHandler = `export const handler = async (event) => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return event.user;
};
`;

export const proof = `export default {
  unsafe: 'unsafe-user',
  safe: 'safe-user',
  rounds: { unsafe: 3, safe: 3 },
  event: ({ key }) => ({ user: key }),
  answer: ({ user }) => user,
};
`;

/** A repository in a new folder, with one unit and its proof. */
export function makeRepository(files: { unsafe?: string; safe?: string; proof?: string } = {}): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'lmi-repository-')));
  const folder = path.join(root, 'test-fixtures', 'shared-mutable-state', 'node');
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  write('unsafe-user/handler.mjs', files.unsafe ?? unsafeHandler);
  write('safe-user/handler.mjs', files.safe ?? safeHandler);
  write('requestData.proof.mjs', files.proof ?? proof);
  return root;
}
