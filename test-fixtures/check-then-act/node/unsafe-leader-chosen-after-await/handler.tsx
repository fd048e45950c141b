// Nobody is the leader, so A and B both ask for the lease, and the later one takes the place of the earlier.
import { renderToStaticMarkup } from 'react-dom/server';

let leader: string | undefined;

export const handler = async (event: { node: string }) => {
  if (leader === undefined) { // hazard: check-then-act/staleCheck
    const lease = await fetch(`https://leases.example/${event.node}`, { method: 'PUT' });
    if (lease.ok) leader = event.node;
  }
  return { statusCode: 200, body: renderToStaticMarkup(<p>{leader ?? 'nobody'}</p>) };
};
