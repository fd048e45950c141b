// Mongoose has one connection pool, and `connect` is content with the one that is there.
import mongoose from 'mongoose';

const Customer = mongoose.model('Customer', new mongoose.Schema({ name: String }));

export const handler = async (event) => {
  await mongoose.connect(process.env.MONGODB_URI);
  const customer = await Customer.findById(event.id);
  return { name: customer.name };
};
