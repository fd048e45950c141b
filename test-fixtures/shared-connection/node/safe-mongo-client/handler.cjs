// MongoClient is a pool with a topology behind it; A and B share it by design.
const { MongoClient } = require('mongodb');

const client = new MongoClient(process.env.MONGODB_URI);
const connected = client.connect();

exports.handler = async (event) => {
  await connected;
  return client.db('shop').collection('orders').findOne({ orderId: event.orderId });
};
