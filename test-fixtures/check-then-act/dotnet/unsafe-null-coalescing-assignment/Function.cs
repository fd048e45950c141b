// `??=` reads, then stores: two threads may both find null.
using System.Collections.Concurrent;
using Amazon.Lambda.Core;

public class Parser
{
    private readonly ConcurrentDictionary<string, int> known = new();

    public int Parse(string text) => known.GetOrAdd(text, one => one.Length);
}

public class Function
{
    private Parser parser;

    public int FunctionHandler(string text, ILambdaContext context)
    {
        parser ??= new Parser(); // hazard: check-then-act/lazyInit
        return parser.Parse(text);
    }
}
