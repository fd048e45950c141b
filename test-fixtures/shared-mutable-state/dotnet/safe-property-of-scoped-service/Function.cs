// The container makes a Basket for each request.
using System.Collections.Generic;
using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

[LambdaStartup]
public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<Basket>();
    }
}

public class Basket
{
    public string Owner { get; set; }
}

public class Functions
{
    [LambdaFunction]
    public string Checkout([FromServices] Basket basket, string customer)
    {
        basket.Owner = customer;
        return Invoice(basket);
    }

    private static string Invoice(Basket basket) => "Invoice for " + basket.Owner;
}
