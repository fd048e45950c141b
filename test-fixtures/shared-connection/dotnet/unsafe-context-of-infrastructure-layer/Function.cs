// The layer in which a program keeps its data is called Infrastructure; it is no code that deploys.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Shop.Infrastructure;

namespace Shop;

public class Function
{
    private readonly BookRepository books = new BookRepository();

    public Task<int> FunctionHandler(Book book, ILambdaContext context) => books.Add(book);
}
