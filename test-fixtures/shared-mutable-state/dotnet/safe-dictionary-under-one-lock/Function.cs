// Writes and reads hold the same lock.
using System.Collections.Generic;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly object gate = new();
    private static readonly Dictionary<string, int> lengths = new();

    public int FunctionHandler(string text, ILambdaContext context)
    {
        lock (gate)
        {
            lengths[text] = text.Length;
            return lengths.Count;
        }
    }
}
