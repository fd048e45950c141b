// Where no table is named, the store in memory serves all invocations.
using System;
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

public class Function
{
    private readonly IMemoStore store;

    public Function()
    {
        var services = new ServiceCollection();
        if (Environment.GetEnvironmentVariable("MEMO_TABLE") == null)
            services.AddSingleton<IMemoStore, LocalMemoStore>();
        else
            services.AddSingleton<IMemoStore, TableMemoStore>();
        store = services.BuildServiceProvider().GetRequiredService<IMemoStore>();
    }

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        await store.SaveAsync(context.AwsRequestId, input);
        return await store.GetAsync(context.AwsRequestId);
    }
}
