// Holds a thread of the pool until the answer is there: with many invocations the pool runs dry.
using System.Net.Http;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly HttpClient client = new();

    public string FunctionHandler(string id, ILambdaContext context)
    {
        return client.GetStringAsync("https://example.com/" + id).Result; // hazard: blocking-call/synchronousCall
    }
}
