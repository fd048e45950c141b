// Eight invocations after a cold start make eight clients; seven of them are lost, and their connections with them.
import { MongoClient } from 'mongodb';

let client;

export const handler = async (event) => {
  if (!client) client = await MongoClient.connect(process.env.MONGODB_URI); // hazard: check-then-act/duplicateWork
  return client.db('shop').collection('orders').findOne({ _id: event.id });
};
