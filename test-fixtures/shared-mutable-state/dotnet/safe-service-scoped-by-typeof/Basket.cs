// The container makes a Basket for each request, whatever the form of its registration.
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

public static class Services
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped(typeof(IBasket), typeof(Basket));
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
        basket.Owner = customer;
        return Invoice();
    }

    private string Invoice() => "Invoice for " + basket.Owner;
}
