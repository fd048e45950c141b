// The worker makes an object of the class for each invocation.
using System.Threading.Tasks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace Shop;

public class Orders
{
    private string customer;

    [Function("orders")]
    public async Task<string> Run([HttpTrigger] HttpRequestData request)
    {
        customer = request.Url.Query;
        await Task.Delay(5);
        return "orders of " + customer;
    }
}
