// The headers of the shared client are set once; requests only read them.
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly HttpClient client = CreateClient();

    public async Task<string> FunctionHandler(string city, ILambdaContext context)
    {
        var agent = client.DefaultRequestHeaders.UserAgent.ToString();
        context.Logger.LogInformation(agent);
        return await client.GetStringAsync("https://example.com/weather?city=" + city);
    }

    private static HttpClient CreateClient()
    {
        var made = new HttpClient();
        made.DefaultRequestHeaders.UserAgent.ParseAdd("weather/1.0");
        return made;
    }
}
