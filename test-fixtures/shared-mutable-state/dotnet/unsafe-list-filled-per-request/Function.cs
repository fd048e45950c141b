// Items of two invocations collect in one list, and one of them returns both.
using System.Collections.Generic;
using System.Linq;
using Amazon.Lambda.Core;

public class Function
{
    private readonly List<string> results = new();

    public string[] FunctionHandler(string[] names, ILambdaContext context)
    {
        foreach (var name in names)
        {
            results.Add(name.ToUpperInvariant()); // hazard: shared-mutable-state/accumulates
        }

        return results.ToArray();
    }
}
