// The property behind the interface keeps its value in an AsyncLocal: each invocation has its own.
using System.Threading;
using Amazon.Lambda.Core;

namespace Shop;

public interface IBasket
{
    string Owner { get; set; }
}

public class Basket : IBasket
{
    private readonly AsyncLocal<string> owner = new AsyncLocal<string>();

    public string Owner
    {
        get => owner.Value;
        set => owner.Value = value;
    }
}

public class Function
{
    private readonly IBasket basket;

    public Function()
        : this(new Basket())
    {
    }

    public Function(IBasket basket)
    {
        this.basket = basket;
    }

    public string FunctionHandler(string customer, ILambdaContext context)
    {
        basket.Owner = customer;
        return Invoice();
    }

    private string Invoice() => "Invoice for " + basket.Owner;
}
