// Behind the await another thread goes on: it finds nothing, or the value of another invocation.
using System;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    [ThreadStatic]
    private static string tenant;

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        tenant = input; // hazard: leaky-context/threadLocal
        await Task.Delay(5);
        return "for " + tenant;
    }
}
