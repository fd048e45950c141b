// The lazy field has a hazard of its own; those that are set beside it are still told.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Order
{
    public string Customer { get; set; }

    public string Note { get; set; }
}

public class Function
{
    private string note;
    private string customer;
    private string last;

    public async Task<string> FunctionHandler(Order order, ILambdaContext context)
    {
        if (note == null) // hazard: check-then-act/lazyInit
        {
            note = System.Guid.NewGuid().ToString();
        }

        note = order.Note;
        customer = order.Customer; // hazard: shared-mutable-state/requestData
        last = order.Note;
        await Task.Delay(1);
        return note + customer + last;
    }
}
