// The bootstrap calls InitialiseAsync once, before it asks for an invocation.
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Shop;

public class Function
{
    private string prices;

    public static async Task Main()
    {
        var function = new Function();
        using var bootstrap = LambdaBootstrapBuilder
            .Create<string, string>(function.HandlerAsync, new DefaultLambdaJsonSerializer())
            .UseBootstrapHandler(function.InitialiseAsync)
            .Build();
        await bootstrap.RunAsync();
    }

    public async Task<bool> InitialiseAsync()
    {
        prices ??= await new HttpClient().GetStringAsync("https://example.com/prices");
        return true;
    }

    public Task<string> HandlerAsync(string article, ILambdaContext context) => Task.FromResult(article + prices);
}
