// The base class implements the handler, the subclass of its subclass the work: B's lines end up in A's answer.
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

namespace Shop;

public abstract class Work
{
    public async Task<string> FunctionHandlerAsync(Stream input, ILambdaContext context)
    {
        return await ProcessStreamAsync(input);
    }

    protected abstract Task<string> ProcessStreamAsync(Stream input);
}
