// What is the same for every request may stay on the logger and the metrics.
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const logger = new Logger();
logger.setPersistentLogAttributes({ stage: process.env.STAGE });
logger.appendPersistentKeys({ region: process.env.AWS_REGION });
const metrics = new Metrics({ namespace: 'shop' });
metrics.setDefaultDimensions({ stage: process.env.STAGE ?? 'test' });

export const handler = async (event: { items: string[] }) => {
  metrics.addMetric('items', MetricUnit.Count, event.items.length);
  metrics.publishStoredMetrics();
  logger.info('counted', { items: event.items.length });
};
