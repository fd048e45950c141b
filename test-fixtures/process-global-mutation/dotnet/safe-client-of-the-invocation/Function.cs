// The client belongs to the invocation.
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<string> FunctionHandler(string token, ILambdaContext context)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Authorization", token);
        return await client.GetStringAsync("https://example.com/orders");
    }
}
