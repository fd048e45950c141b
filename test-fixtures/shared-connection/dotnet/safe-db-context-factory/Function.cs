// The factory is shared, each invocation has a context of its own.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Microsoft.EntityFrameworkCore;

public class Order
{
    public int Id { get; set; }
}

public class ShopContext : DbContext
{
    public DbSet<Order> Orders { get; set; }
}

public class Function(IDbContextFactory<ShopContext> factory)
{
    public async Task<Order> FunctionHandler(int id, ILambdaContext context)
    {
        await using var database = await factory.CreateDbContextAsync();
        return await database.Orders.FirstOrDefaultAsync(order => order.Id == id);
    }
}
