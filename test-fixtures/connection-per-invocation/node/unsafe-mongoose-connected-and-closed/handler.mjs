// Closed after each request, the pool is opened anew for the next one.
import mongoose from 'mongoose';

const Customer = mongoose.model('Customer', new mongoose.Schema({ name: String }));

export const handler = async (event) => {
  await mongoose.connect(process.env.MONGODB_URI); // hazard: connection-per-invocation/perInvocation
  const customer = await Customer.findById(event.id);
  await mongoose.disconnect();
  return { name: customer.name };
};
