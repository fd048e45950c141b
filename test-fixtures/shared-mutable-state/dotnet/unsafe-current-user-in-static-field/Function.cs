// A stores its user, B stores another one, and A's audit entry names B's user.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

namespace Shop.Orders;

public record OrderRequest(string OrderId, string UserId);

public class Function
{
    private static string currentUser = "";

    public async Task<string> FunctionHandler(OrderRequest request, ILambdaContext context)
    {
        currentUser = request.UserId; // hazard: shared-mutable-state/requestData
        await SaveAsync(request.OrderId);
        return $"saved for {currentUser}";
    }

    private static Task SaveAsync(string id) => Task.Delay(id.Length);
}
