// The mediator makes a handler for each message.
using System.Threading;
using System.Threading.Tasks;
using MediatR;

namespace Shop;

public record PlaceOrder(string Customer) : IRequest<string>;

public class PlaceOrderHandler : IRequestHandler<PlaceOrder, string>
{
    private string customer;

    public async Task<string> Handle(PlaceOrder request, CancellationToken cancellation)
    {
        customer = request.Customer;
        await Task.Delay(5, cancellation);
        return "Ordered for " + customer;
    }
}
