// Each operation of a ConcurrentDictionary is safe, and the key says what the value is.
using System.Collections.Concurrent;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly ConcurrentDictionary<string, int> lengths = new();

    public int FunctionHandler(string text, ILambdaContext context)
    {
        return lengths.GetOrAdd(text, key => key.Length);
    }
}
