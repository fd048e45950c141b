// Every invocation that comes while the first one loads, loads as well.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static string config;

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        if (config is null) // hazard: check-then-act/lazyInit
        {
            config = await LoadAsync();
        }

        return config;
    }

    private static Task<string> LoadAsync() => Task.FromResult("configuration");
}
