using System.Threading;
using Amazon.Lambda.Core;

namespace Shop;

// Nobody in the project uses this one, though a class without type parameters has its name.
internal class Work<T>
{
    private static int done;

    public int Finish() => ++done;
}

internal class Work
{
    private static int done;

    public int Finish() => Interlocked.Increment(ref done);
}

public class Function
{
    public int FunctionHandler(string order, ILambdaContext context) => new Work().Finish();
}
