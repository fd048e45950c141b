import type { Suggestion } from '../../finding.js';
import type { ConnectionRow } from '../../knowledge/library-facts.js';
import type { LibraryObject } from '../library-use.js';

/**
 * `new pg.Client(…)` → `new pg.Pool(…)`: `pool.query` has the client's signature. Offered only where the class is named
 * through its package, since `Pool` is then in scope as well.
 */
export function clientToPool(object: LibraryObject<ConnectionRow>): readonly Suggestion[] {
  const { event, row } = object;
  if (row.symbol !== 'pg#Client()' || event.callee.kind !== 'read') return [];
  const last = event.callee.place.path.at(-1);
  if (last?.kind !== 'field' || last.name !== 'Client') return [];
  const { end } = event.calleeSpan;
  return [
    {
      title: 'Use a `Pool`: each query then gets a connection of its own.',
      edits: [{ span: { start: end - 'Client'.length, end }, text: 'Pool' }],
    },
  ];
}
