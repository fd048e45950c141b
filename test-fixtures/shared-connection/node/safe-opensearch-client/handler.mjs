// A search client speaks plain HTTP over a pool of sockets.
import { Client } from '@opensearch-project/opensearch';

const search = new Client({ node: process.env.OPENSEARCH_URL });

export const handler = async (event) => {
  const { body } = await search.search({ index: 'books', body: { query: { match: { title: event.title } } } });
  return body.hits.hits;
};
