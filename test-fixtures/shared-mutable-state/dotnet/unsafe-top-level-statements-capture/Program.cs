// The lambda's variable is one for all invocations.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

var lastOrder = "";

var handler = async (string order, ILambdaContext context) =>
{
    lastOrder = order; // hazard: shared-mutable-state/requestData
    await Task.Delay(5);
    return lastOrder;
};

await LambdaBootstrapBuilder.Create(handler, new DefaultLambdaJsonSerializer()).Build().RunAsync();
