// The helper counts in the caller's field. What Interlocked is given by `ref` changes in one step.
using System.Threading;
using Amazon.Lambda.Core;

public class Function
{
    private static int counted;
    private static int guessed;

    private static void Bump(ref int number)
    {
        number++;
    }

    public int FunctionHandler(string word, ILambdaContext context)
    {
        Interlocked.Increment(ref counted);
        Bump(ref guessed); // hazard: shared-mutable-state/readModifyWrite
        return Volatile.Read(ref counted) + guessed;
    }
}
