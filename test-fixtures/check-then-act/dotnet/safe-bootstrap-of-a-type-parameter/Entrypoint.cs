// The bootstrap makes the function of whichever class it is given, and prepares it once before the first invocation.
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

public class OrderFunction
{
    private HttpClient client;

    public Task<bool> InitializeAsync()
    {
        client ??= new HttpClient();
        return Task.FromResult(true);
    }

    public Task<string> HandlerAsync(string order, ILambdaContext context) =>
        client.GetStringAsync("https://example.com/orders/" + order);
}

public static class Entrypoint
{
    public static async Task RunAsync<T>()
        where T : OrderFunction, new()
    {
        var function = new T();
        using var bootstrap = LambdaBootstrapBuilder
            .Create<string, string>(function.HandlerAsync, new DefaultLambdaJsonSerializer())
            .UseBootstrapHandler(function.InitializeAsync)
            .Build();
        await bootstrap.RunAsync();
    }

    private static Task Main() => RunAsync<OrderFunction>();
}
