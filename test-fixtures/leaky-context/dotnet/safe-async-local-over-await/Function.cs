// An AsyncLocal goes with the invocation from thread to thread.
using System.Threading;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly AsyncLocal<string> tenant = new();

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        tenant.Value = input;
        await Task.Delay(5);
        return "for " + tenant.Value;
    }
}
