// An immutable list never changes: what Add gives is a list of this invocation.
using System.Collections.Immutable;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly ImmutableList<string> names = ImmutableList.Create("a", "b");

    public int FunctionHandler(string name, ILambdaContext context)
    {
        var own = names.Add(name);
        return own.Count;
    }
}
