// B's default dimension replaces A's before A's metric is written.
const { Metrics, MetricUnit } = require('@aws-lambda-powertools/metrics');

const metrics = new Metrics({ namespace: 'shop' });

exports.handler = async (event) => {
  metrics.setDefaultDimensions({ tenant: event.tenant }); // hazard: leaky-context/persistentAttributes
  const response = await fetch(event.url);
  metrics.addMetric('bytes', MetricUnit.Bytes, Number(response.headers.get('content-length')));
  metrics.publishStoredMetrics();
};
