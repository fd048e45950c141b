// Everything is written before the first request.
using System.Collections.Generic;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly Dictionary<string, decimal> rates = new() { ["de"] = 0.19m };
    private readonly string region;

    static Function()
    {
        rates["fr"] = 0.2m;
    }

    public Function()
    {
        region = "eu";
    }

    public decimal FunctionHandler(string country, ILambdaContext context)
    {
        return rates.GetValueOrDefault(country) + region.Length;
    }
}
