// The interface's property is a setter in the class behind it: B's name ends up on A's invoice.
using Amazon.Lambda.Core;

namespace Shop;

public interface IBasket
{
    string Owner { get; set; }
}

public class Basket : IBasket
{
    private string owner;

    public string Owner
    {
        get => owner;
        set => owner = value.Trim(); // hazard: shared-mutable-state/requestData
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
