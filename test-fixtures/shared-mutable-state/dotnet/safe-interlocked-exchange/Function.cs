// The whole reference is exchanged in one step; nothing of the request is in it.
using System.Threading;
using Amazon.Lambda.Core;

public class Function
{
    private static long lastRun;

    public long FunctionHandler(string input, ILambdaContext context)
    {
        return Interlocked.Exchange(ref lastRun, 1);
    }
}
