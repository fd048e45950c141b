// The token belongs to the one message.
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly HttpClient client = new();

    public async Task<string> FunctionHandler(string token, ILambdaContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.com/orders");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
