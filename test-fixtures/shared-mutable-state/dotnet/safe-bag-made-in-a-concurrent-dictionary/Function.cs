// What the dictionary makes is made for several threads as well.
using System.Collections.Concurrent;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<string>> letters = new();

    public int FunctionHandler(string receiver, ILambdaContext context)
    {
        letters.GetOrAdd(receiver, _ => new ConcurrentBag<string>()).Add("letter");
        return letters[receiver].Count;
    }
}
