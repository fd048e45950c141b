// The container makes one Basket: B's name ends up on A's invoice.
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

public static class Services
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(typeof(IBasket), typeof(Basket));
    }
}

public interface IBasket
{
    string Owner { get; set; }
}

public class Basket : IBasket
{
    public string Owner { get; set; }
}

public class CheckoutController(IBasket basket) : ControllerBase
{
    [HttpPost]
    public string Checkout(string customer)
    {
        basket.Owner = customer; // hazard: shared-mutable-state/requestData
        return Invoice();
    }

    private string Invoice() => "Invoice for " + basket.Owner;
}
