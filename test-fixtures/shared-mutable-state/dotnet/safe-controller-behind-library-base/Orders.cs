// The library's base class says nothing here, but a method with a route belongs to a controller: one for each request.
using System.Threading.Tasks;
using JsonApiDotNetCore.Controllers;
using Microsoft.AspNetCore.Mvc;

namespace Shop;

public class CustomerController<T> : JsonApiController<T, int>
{
    protected string customer;

    public string Customer => customer ??= HttpContext.Request.Headers["x-customer"];
}

public class OrdersController : CustomerController<Order>
{
    [HttpGet("{id}")]
    public async Task<string> Get(int id)
    {
        await Task.Delay(5);
        return id + " of " + Customer;
    }
}
