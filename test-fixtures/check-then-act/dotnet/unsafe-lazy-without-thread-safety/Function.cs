// This mode lets two invocations run the factory at once, and leaves a broken Lazy behind.
using System;
using System.Threading;
using Amazon.Lambda.Core;

public class Index
{
    public int Find(string word) => word.Length;
}

public class Function
{
    private static readonly Lazy<Index> index = new(() => new Index(), LazyThreadSafetyMode.None); // hazard: check-then-act/lazyInit

    public int FunctionHandler(string word, ILambdaContext context)
    {
        return index.Value.Find(word);
    }
}
