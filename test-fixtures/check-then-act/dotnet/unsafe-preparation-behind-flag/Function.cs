// One mistake, however many fields are filled behind the flag.
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private bool isReady;
    private HttpClient client;
    private string table;
    private Dictionary<string, string> prices;

    private HttpClient Client
    {
        get => client ?? throw new InvalidOperationException();
        set => client = value;
    }

    public async Task<string> FunctionHandler(string order, ILambdaContext context)
    {
        if (!isReady) // hazard: check-then-act/lazyInit@high
        {
            table = Environment.GetEnvironmentVariable("TABLE");
            await PrepareAsync();
            isReady = true;
        }
        return await Client.GetStringAsync("https://example.com/" + table + "/" + prices[order]);
    }

    private async Task PrepareAsync()
    {
        Client = new HttpClient();
        await Task.Yield();
        prices = new Dictionary<string, string> { ["book"] = "12" };
    }
}
