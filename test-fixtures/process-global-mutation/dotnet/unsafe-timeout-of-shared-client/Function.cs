// Changing the timeout of a client that has sent a request throws, for whoever comes second.
using System;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Request
{
    public int Seconds { get; set; }
    public string Url { get; set; }
}

public class Function
{
    private readonly HttpClient client = new();

    public async Task<string> FunctionHandler(Request request, ILambdaContext context)
    {
        client.Timeout = TimeSpan.FromSeconds(request.Seconds); // hazard: process-global-mutation/sharedClient
        return await client.GetStringAsync(request.Url);
    }
}
