// The parsed number goes straight into the shared field.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private int amount;

    public async Task<int> FunctionHandler(string input, ILambdaContext context)
    {
        if (!int.TryParse(input, out amount)) // hazard: shared-mutable-state/requestData
        {
            return 0;
        }

        await Task.Delay(5);
        return amount * 2;
    }
}
