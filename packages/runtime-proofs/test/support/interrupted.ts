// Proves in a repository, for a test that interrupts it: bundled, and run in a process of its own.
import { prove } from '../../src/main.js';
import { PlainClient } from './plain-client.js';

const [root = '', support = '', program = ''] = process.argv.slice(2);
await prove({
  root,
  support,
  chosen: [],
  jobs: 1,
  writes: true,
  clients: { node: new PlainClient(program) },
});
