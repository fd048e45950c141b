// The container makes a table store; the store in memory is left from earlier, and nobody makes one.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

public class Function
{
    private readonly IMemoStore store;

    public Function()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IMemoStore, TableMemoStore>();
        // services.AddSingleton<IMemoStore, LocalMemoStore>();
        store = services.BuildServiceProvider().GetRequiredService<IMemoStore>();
    }

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        await store.SaveAsync(context.AwsRequestId, input);
        return await store.GetAsync(context.AwsRequestId);
    }
}
