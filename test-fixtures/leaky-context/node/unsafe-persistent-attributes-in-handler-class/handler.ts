// The class has one instance a worker, and its logger keeps what A put on it.
import { Logger } from '@aws-lambda-powertools/logger';

class Lambda {
  private readonly logger = new Logger();

  async handler(event: { customerId: string; url: string }) {
    this.logger.appendPersistentKeys({ customer: event.customerId }); // hazard: leaky-context/persistentAttributes
    const response = await fetch(event.url);
    this.logger.info('fetched', { status: response.status });
  }
}

const lambda = new Lambda();
export const handler = lambda.handler.bind(lambda);
