// The first look takes no lock, but the second one does: one invocation alone prepares.
using System;
using System.Net.Http;
using Amazon.Lambda.Core;

public class Function
{
    private readonly object gate = new();
    private volatile bool isReady;
    private HttpClient client;
    private string table;

    public string FunctionHandler(string order, ILambdaContext context)
    {
        if (!isReady)
        {
            lock (gate)
            {
                if (!isReady)
                {
                    client = new HttpClient();
                    table = Environment.GetEnvironmentVariable("TABLE");
                    isReady = true;
                }
            }
        }
        return client.BaseAddress + table + order;
    }
}
