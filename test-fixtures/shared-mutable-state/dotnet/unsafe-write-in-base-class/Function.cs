// The base class keeps the request for its subclasses: one object serves all invocations.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

namespace Shop;

public class Function : HandlerBase
{
    public async Task<string> FunctionHandler(string order, ILambdaContext context)
    {
        Begin(order);
        await Task.Delay(5);
        return Summary();
    }
}
