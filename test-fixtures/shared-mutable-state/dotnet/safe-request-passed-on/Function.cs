// The order is passed on as an argument; the object keeps nothing of it.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Order
{
    public string Id { get; set; }
    public decimal Total { get; set; }
}

public class Function
{
    public async Task<decimal> FunctionHandler(Order order, ILambdaContext context)
    {
        await Task.Delay(10);
        return Charge(order);
    }

    private static decimal Charge(Order order) => order.Total * 1.19m;
}
