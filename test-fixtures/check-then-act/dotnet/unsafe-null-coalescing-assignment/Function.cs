// `??=` reads, then stores: two threads may both find null.
using Amazon.Lambda.Core;

public class Parser
{
    public int Parse(string text) => text.Length;
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
