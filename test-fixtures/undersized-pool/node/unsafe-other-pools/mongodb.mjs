// Too few connections for the invocations of a worker, with the MongoDB driver.
import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGODB_URI, { maxPoolSize: 1 }); // hazard: undersized-pool/poolMaximum

export const handler = async (event) => client.db('shop').collection('customers').findOne({ _id: event.id });
