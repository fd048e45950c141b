// Each invocation fills a list of its own.
using System.Collections.Generic;
using System.Linq;
using Amazon.Lambda.Core;

public class Function
{
    public string[] FunctionHandler(string[] names, ILambdaContext context)
    {
        var results = new List<string>();
        foreach (var name in names)
        {
            results.Add(name.ToUpperInvariant());
        }

        return results.ToArray();
    }
}
