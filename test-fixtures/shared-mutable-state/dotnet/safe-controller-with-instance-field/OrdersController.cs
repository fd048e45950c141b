// ASP.NET makes a controller for each request.
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("orders")]
public class OrdersController : ControllerBase
{
    private string customer;

    [HttpGet("{name}")]
    public async Task<string> Get(string name)
    {
        customer = name;
        await Task.Delay(5);
        return "orders of " + customer;
    }
}
