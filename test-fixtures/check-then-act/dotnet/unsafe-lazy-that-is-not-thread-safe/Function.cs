// `isThreadSafe: false` lets two invocations run the factory at once.
using System;
using Amazon.Lambda.Core;

public class Index
{
    public int Find(string word) => word.Length;
}

public class Function
{
    private readonly Lazy<Index> index = new Lazy<Index>(() => new Index(), isThreadSafe: false); // hazard: check-then-act/lazyInit

    public int FunctionHandler(string word, ILambdaContext context)
    {
        return index.Value.Find(word);
    }
}
