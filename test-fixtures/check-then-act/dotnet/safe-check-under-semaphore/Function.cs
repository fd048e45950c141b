// The semaphore lets one invocation in at a time.
using System.Threading;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly SemaphoreSlim gate = new(1, 1);
    private static string config;

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        await gate.WaitAsync();
        try
        {
            if (config == null)
            {
                config = await LoadAsync();
            }

            return config;
        }
        finally
        {
            gate.Release();
        }
    }

    private static Task<string> LoadAsync() => Task.FromResult("configuration");
}
