// The user stays in a local variable of the invocation.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

namespace Shop.Orders;

public record OrderRequest(string OrderId, string UserId);

public class Function
{
    public async Task<string> FunctionHandler(OrderRequest request, ILambdaContext context)
    {
        var currentUser = request.UserId;
        await SaveAsync(request.OrderId);
        return $"saved for {currentUser}";
    }

    private static Task SaveAsync(string id) => Task.Delay(id.Length);
}
