// The two files are one class, whose one object serves all invocations.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

namespace Shop;

public partial class Function
{
    private string order;

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        Begin(input);
        await Task.Delay(5);
        return "order " + order;
    }
}
