// One Function object serves all invocations: B overwrites the order that A goes on to charge.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Order
{
    public string Id { get; set; }
    public decimal Total { get; set; }
}

public class Function
{
    private Order _order;

    public async Task<decimal> FunctionHandler(Order order, ILambdaContext context)
    {
        _order = order; // hazard: shared-mutable-state/requestData
        await Task.Delay(10);
        return Charge();
    }

    private decimal Charge() => _order.Total * 1.19m;
}
