export default {
  unsafe: 'unsafe-metrics-named-for-the-tenant',
  safe: 'safe-metrics-with-dimension',
  event: ({ key }) => ({ tenant: `tenant-${key}`, order: `order of tenant-${key}` }),
  rounds: { safe: 20 },
  violation({ invocations, output }) {
    const failed = invocations.find(({ outcome }) => outcome.kind !== 'answered');
    if (failed) return `${failed.name} failed`;
    for (const line of output.split('\n').filter((one) => one.startsWith('{"_aws"'))) {
      const { _aws, tenant = _aws.CloudWatchMetrics[0].Namespace, order } = JSON.parse(line);
      if (order !== `order of ${tenant}`) return `the ${order} was counted for ${tenant}`;
    }
    return undefined;
  },
};
