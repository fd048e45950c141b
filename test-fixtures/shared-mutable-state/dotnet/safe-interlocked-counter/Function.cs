// Interlocked adds in one step.
using System.Threading;
using Amazon.Lambda.Core;

public class Function
{
    private static int handled;

    public int FunctionHandler(string input, ILambdaContext context)
    {
        return Interlocked.Increment(ref handled);
    }
}
