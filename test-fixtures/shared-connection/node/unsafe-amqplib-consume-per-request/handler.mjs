// Each invocation adds a consumer to the one channel: A's reply may be handed to B's consumer.
import amqp from 'amqplib';

const channel = await (await amqp.connect(process.env.AMQP_URL)).createChannel(); // hazard: shared-connection/sessionState

export const handler = (event) =>
  new Promise((resolve, reject) => {
    channel
      .consume(event.replyQueue, (message) => resolve(message.content.toString()), { noAck: true })
      .catch(reject);
  });
