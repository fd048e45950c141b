// The field is of an interface's type, the property a plain one of the class behind it: B's name ends up on A's invoice.
using Amazon.Lambda.Core;

namespace Shop;

public interface IBasket
{
    string Owner { get; set; }
}

public class Basket : IBasket
{
    public string Owner { get; set; }
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
        basket.Owner = customer; // hazard: shared-mutable-state/requestData
        return Invoice();
    }

    private string Invoice() => "Invoice for " + basket.Owner;
}
