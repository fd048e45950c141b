// B's request is sent with A's token.
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly HttpClient client = new();

    public async Task<string> FunctionHandler(string token, ILambdaContext context)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token); // hazard: process-global-mutation/sharedClient
        return await client.GetStringAsync("https://example.com/orders");
    }
}
