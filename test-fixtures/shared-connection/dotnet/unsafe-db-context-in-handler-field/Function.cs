// A DbContext tracks the entities of one unit of work: a second query while one runs throws.
using System.Linq;
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

public class Function
{
    private readonly ShopContext database = new ShopContext(); // hazard: shared-connection/concurrentUse

    public async Task<Order> FunctionHandler(int id, ILambdaContext context)
    {
        return await database.Orders.FirstOrDefaultAsync(order => order.Id == id);
    }
}
