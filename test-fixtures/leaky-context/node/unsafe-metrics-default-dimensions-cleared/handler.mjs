// Taking the dimension off at the end does not help: B has had A's until then, and A's clearing takes B's away.
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics({ namespace: 'shop' });

export const handler = async (event) => {
  metrics.setDefaultDimensions({ tenant: event.tenant }); // hazard: leaky-context/persistentAttributes
  try {
    const response = await fetch(event.url);
    metrics.addMetric('bytes', MetricUnit.Bytes, Number(response.headers.get('content-length')));
  } finally {
    metrics.publishStoredMetrics();
    metrics.clearDefaultDimensions();
  }
};
