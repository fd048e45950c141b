// Registered as a singleton, the one context serves all requests.
using System.Threading.Tasks;
using Amazon.Lambda.Annotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

public class Order
{
    public int Id { get; set; }
}

public class ShopContext : DbContext
{
    public DbSet<Order> Orders { get; set; }
}

[LambdaStartup]
public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ShopContext>();
    }
}

public class Functions(ShopContext database) // hazard: shared-connection/concurrentUse
{
    [LambdaFunction]
    public async Task<Order> Get(int id)
    {
        return await database.Orders.FindAsync(id);
    }
}
