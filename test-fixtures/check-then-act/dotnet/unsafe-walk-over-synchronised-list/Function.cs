// The wrapper locks each call, not the walk: an Add of B makes A's walk throw.
using System.Collections;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly ArrayList seen = ArrayList.Synchronized(new ArrayList());

    public int FunctionHandler(string input, ILambdaContext context)
    {
        seen.Add(1);
        var total = 0;
        foreach (var one in seen) // hazard: check-then-act/unlockedIteration
        {
            total += (int)one;
        }

        return total;
    }
}
