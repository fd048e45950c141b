// A ThreadLocal stays with its thread, the invocation does not.
using System.Threading;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly ThreadLocal<string> tenant = new();

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        tenant.Value = input; // hazard: leaky-context/threadLocal
        await Task.Delay(5);
        return "for " + tenant.Value;
    }
}
