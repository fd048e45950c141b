// The last request is kept, and nobody ever looks at it.
using Amazon.Lambda.Core;

public class Function
{
    public string LastInput { get; private set; }

    public string FunctionHandler(string input, ILambdaContext context)
    {
        LastInput = input; // hazard: shared-mutable-state/requestData@low
        return "Hello, " + input;
    }
}
