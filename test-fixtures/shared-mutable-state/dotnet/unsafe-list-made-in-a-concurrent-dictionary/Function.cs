// The dictionary is safe, the lists in it are not: two letters to one receiver meet in one list.
using System.Collections.Concurrent;
using System.Collections.Generic;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly ConcurrentDictionary<string, List<string>> letters = new();

    public int FunctionHandler(string receiver, ILambdaContext context)
    {
        letters.GetOrAdd(receiver, _ => new List<string>()).Add(context.AwsRequestId); // hazard: shared-mutable-state/accumulates
        return letters[receiver].Count;
    }
}
