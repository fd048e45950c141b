// Transient in the container, but the function asks for one and keeps it.
using System;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

public class Pricing
{
    private string customer;

    public string Price(string name)
    {
        customer = name; // hazard: shared-mutable-state/requestData
        return customer + ": 1";
    }
}

public class Function
{
    private readonly Pricing pricing;

    public Function()
    {
        var services = new ServiceCollection();
        services.AddTransient<Pricing>();
        IServiceProvider provider = services.BuildServiceProvider();
        pricing = provider.GetRequiredService<Pricing>();
    }

    public string FunctionHandler(string name, ILambdaContext context) => pricing.Price(name);
}
