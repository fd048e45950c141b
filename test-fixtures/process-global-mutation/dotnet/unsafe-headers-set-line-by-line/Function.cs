// Each request sets up the one client anew: between Clear and Add another request is sent without the header.
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly HttpClient client = new();

    public async Task<string> FunctionHandler(string city, ILambdaContext context)
    {
        client.DefaultRequestHeaders.Accept.Clear(); // hazard: process-global-mutation/sharedClient
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.Add("User-Agent", "weather");
        return await client.GetStringAsync("https://example.com/weather?city=" + city);
    }
}
