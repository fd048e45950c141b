// Two threads write to a plain dictionary at once: it may lose entries or break for good.
using System.Collections.Generic;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly Dictionary<string, int> lengths = new();

    public int FunctionHandler(string text, ILambdaContext context)
    {
        lengths[text] = text.Length; // hazard: shared-mutable-state/unsynchronised
        return lengths.Count;
    }
}
