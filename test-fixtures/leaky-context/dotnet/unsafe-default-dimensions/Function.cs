// The dimensions are every invocation's: B's metrics are counted for A's tenant.
using System.Collections.Generic;
using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Metrics;

public class Function
{
    public string FunctionHandler(string tenant, ILambdaContext context)
    {
        Metrics.SetDefaultDimensions(new Dictionary<string, string> { ["Tenant"] = tenant }); // hazard: leaky-context/persistentAttributes
        Metrics.AddMetric("Orders", 1, MetricUnit.Count);
        return tenant;
    }
}
