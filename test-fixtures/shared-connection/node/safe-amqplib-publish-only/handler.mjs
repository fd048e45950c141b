// Publishing leaves nothing behind in the channel; only consumers would be shared.
import amqp from 'amqplib';

const channel = await (await amqp.connect(process.env.AMQP_URL)).createChannel();

export const handler = async (event) => {
  channel.sendToQueue('orders', Buffer.from(JSON.stringify(event.order)));
  return { queued: true };
};
