// A and B both read 41 and both store 42: one invocation is not counted.
using Amazon.Lambda.Core;

public class Function
{
    private static int handled;

    public int FunctionHandler(string input, ILambdaContext context)
    {
        handled++; // hazard: shared-mutable-state/readModifyWrite
        return handled;
    }
}
