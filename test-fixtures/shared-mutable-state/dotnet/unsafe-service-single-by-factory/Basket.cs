// The factory runs once: B's name ends up on A's invoice.
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

public static class Services
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(_ => new Basket());
    }
}

public class Basket
{
    public string Owner { get; set; }
}

public class CheckoutController(Basket basket) : ControllerBase
{
    [HttpPost]
    public string Checkout(string customer)
    {
        basket.Owner = customer; // hazard: shared-mutable-state/requestData
        return Invoice();
    }

    private string Invoice() => "Invoice for " + basket.Owner;
}
