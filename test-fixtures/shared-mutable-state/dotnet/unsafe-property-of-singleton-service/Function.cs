// The container makes one Basket: B's items end up in A's invoice.
using System.Collections.Generic;
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
