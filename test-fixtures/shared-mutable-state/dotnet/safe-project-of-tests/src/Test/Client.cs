// A folder named Test holds no code that is deployed.
using Amazon.Lambda.Core;

namespace Shop;

public class Client
{
    private string last;

    public string FunctionHandler(string input, ILambdaContext context)
    {
        last = input;
        return last;
    }
}
