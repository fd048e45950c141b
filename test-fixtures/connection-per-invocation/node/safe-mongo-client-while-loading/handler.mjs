// One client a worker, which pools by itself.
import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGODB_URI);

export const handler = async (event) => client.db('shop').collection('customers').findOne({ _id: event.id });
