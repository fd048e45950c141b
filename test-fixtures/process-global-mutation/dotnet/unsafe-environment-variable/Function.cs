// B's call reads the tenant that A has set.
using System;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<string> FunctionHandler(string tenant, ILambdaContext context)
    {
        Environment.SetEnvironmentVariable("TENANT", tenant); // hazard: process-global-mutation/environment
        await Task.Delay(5);
        return Environment.GetEnvironmentVariable("TENANT");
    }
}
