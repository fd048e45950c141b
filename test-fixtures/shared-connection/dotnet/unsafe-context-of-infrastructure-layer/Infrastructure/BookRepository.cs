using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Shop.Infrastructure;

public class Book
{
    public string Id { get; set; }
}

public class ShopContext : DbContext
{
    public DbSet<Book> Books { get; set; }
}

public class BookRepository
{
    private readonly ShopContext context;

    public BookRepository()
    {
        context = new ShopContext(); // hazard: shared-connection/concurrentUse
    }

    public async Task<int> Add(Book book)
    {
        context.Books.Add(book);
        return await context.SaveChangesAsync();
    }
}
