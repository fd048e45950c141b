// Nothing writes the fields after the object is made.
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public interface IStore
{
    Task SaveAsync(string text);
}

public class Function
{
    private readonly IStore store;
    private readonly HttpClient client;

    public Function(IStore store, HttpClient client)
    {
        this.store = store;
        this.client = client;
    }

    public async Task FunctionHandler(string url, ILambdaContext context)
    {
        await store.SaveAsync(await client.GetStringAsync(url));
    }
}
