// There is one function object, and the Basket it was given lives as long: B's name ends up on A's invoice.
using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

[LambdaStartup]
public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<Basket>();
    }
}

public class Basket
{
    public string Owner { get; set; }
}

public class Functions(Basket basket)
{
    [LambdaFunction]
    public string Checkout(string customer)
    {
        basket.Owner = customer; // hazard: shared-mutable-state/requestData
        return Invoice();
    }

    private string Invoice() => "Invoice for " + basket.Owner;
}
