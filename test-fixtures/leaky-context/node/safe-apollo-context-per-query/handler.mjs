// The token goes with the query; the link stays as it was made at init.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client/core/index.js';

const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: 'https://graph.example' }) });

export const handler = async (event) => {
  const headers = { authorization: event.token };
  const { data } = await client.query({ query: gql`{ me { id } }`, context: { headers }, fetchPolicy: 'no-cache' });
  return data;
};
