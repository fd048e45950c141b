// A controller is made for each request, its static field is not.
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("orders")]
public class OrdersController : ControllerBase
{
    private static string customer;

    [HttpGet("{name}")]
    public async Task<string> Get(string name)
    {
        customer = name; // hazard: shared-mutable-state/requestData
        await Task.Delay(5);
        return "orders of " + customer;
    }
}
