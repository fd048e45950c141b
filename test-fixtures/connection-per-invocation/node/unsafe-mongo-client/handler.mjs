// The client keeps a pool of its own: one for each invocation, thrown away after a single query.
import { MongoClient } from 'mongodb';

export const handler = async (event) => {
  const client = new MongoClient(process.env.MONGODB_URI); // hazard: connection-per-invocation/perInvocation
  try {
    return await client.db('shop').collection('customers').findOne({ _id: event.id });
  } finally {
    await client.close();
  }
};
