// The session of one user is sent with the requests of all.
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly CookieContainer cookies = new(); // hazard: unsafe-shared-object/perRequestObject

    public async Task<string> FunctionHandler(string url, ILambdaContext context)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies });
        return await client.GetStringAsync(url);
    }
}
