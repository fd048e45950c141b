// GetOrAdd asks and stores in one call.
using System.Collections.Concurrent;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly ConcurrentDictionary<string, string> cache = new();

    public string FunctionHandler(string id, ILambdaContext context)
    {
        return cache.GetOrAdd(id, key => "name of " + key);
    }
}
