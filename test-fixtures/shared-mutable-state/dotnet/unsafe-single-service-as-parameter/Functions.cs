// The container hands the same Basket to all: B's name ends up on A's invoice.
using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

[LambdaStartup]
public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<Basket>();
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
        basket.Owner = customer; // hazard: shared-mutable-state/requestData
        return Invoice(basket);
    }

    private static string Invoice(Basket basket) => "Invoice for " + basket.Owner;
}
