// `order.Remember()` is a static method of another class, called on its first argument.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Order
{
    public string Id { get; set; } = "";
}

public static class OrderExtensions
{
    private static string? current;

    public static void Remember(this Order order, string tenant)
    {
        current = tenant + order.Id; // hazard: shared-mutable-state/requestData
    }

    public static string Label(this Order order) => "order " + current;
}

public class Function
{
    public async Task<string> FunctionHandler(Order order, ILambdaContext context)
    {
        order.Remember("acme");
        await Task.Delay(10);
        return order.Label();
    }
}
