// A's link, with A's token in it, is replaced by B's between A's two queries.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client/core/index.js';

const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: 'https://graph.example' }) });

export const handler = async (event) => {
  client.setLink(new HttpLink({ uri: 'https://graph.example', headers: { authorization: event.token } })); // hazard: leaky-context/credentials
  const me = await client.query({ query: gql`{ me { id } }`, fetchPolicy: 'no-cache' });
  const bill = await client.query({ query: gql`{ bill { total } }`, fetchPolicy: 'no-cache' });
  return { me: me.data, bill: bill.data };
};
