// Lazy<T> makes the value once, whoever comes first.
using System;
using Amazon.Lambda.Core;

public class Index
{
    public int Find(string word) => word.Length;
}

public class Function
{
    private static readonly Lazy<Index> index = new(() => new Index());

    public int FunctionHandler(string word, ILambdaContext context)
    {
        return index.Value.Find(word);
    }
}
