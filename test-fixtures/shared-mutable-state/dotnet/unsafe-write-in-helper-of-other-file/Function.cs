// The helper's static keeps the tenant of whoever came last.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

namespace Shop;

public class Function
{
    public async Task<string> FunctionHandler(string tenant, ILambdaContext context)
    {
        Current.Use(tenant);
        await Task.Delay(5);
        return Current.Tenant;
    }
}
