using System.Collections.Generic;
using System.Threading.Tasks;

namespace Shop;

public class Order
{
    public string Id { get; set; }
}

public sealed class Function : TypedWork<Order>
{
    private readonly List<string> lines = new List<string>();

    protected override async Task<string> ProcessAsync(Order request)
    {
        lines.Add(request.Id); // hazard: shared-mutable-state/accumulates
        await Task.Delay(1);
        return string.Join(",", lines);
    }
}
