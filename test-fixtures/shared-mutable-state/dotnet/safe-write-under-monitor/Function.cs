// Monitor.Enter and Exit are what `lock` stands for.
using System.Collections.Generic;
using System.Threading;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly object gate = new();
    private static readonly Dictionary<string, int> lengths = new();

    public int FunctionHandler(string text, ILambdaContext context)
    {
        Monitor.Enter(gate);
        try
        {
            lengths[text] = text.Length;
            return lengths.Count;
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }
}
