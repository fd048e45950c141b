// The list is its own lock, wherever it is used.
using System.Collections.Generic;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly List<string> names = new();

    public int FunctionHandler(string name, ILambdaContext context)
    {
        lock (names)
        {
            names.Add(name);
            return names.Count;
        }
    }
}
