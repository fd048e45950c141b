// vitest's global set-up: tests that run what is published find it built from the present sources.
import { ensureBuilt } from './bootstrap.mjs';
import { UserError } from './workspace.mjs';

export async function setup() {
  try {
    await ensureBuilt();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The tests of sources can still run; those of `dist/` fail by themselves or see the build before.
    console.error(`${error.message}\nTests of dist/ do not see the present sources.`);
  }
}
