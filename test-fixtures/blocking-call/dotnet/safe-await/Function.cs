// The thread serves others meanwhile.
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly HttpClient client = new();

    public async Task<string> FunctionHandler(string id, ILambdaContext context)
    {
        return await client.GetStringAsync("https://example.com/" + id);
    }
}
