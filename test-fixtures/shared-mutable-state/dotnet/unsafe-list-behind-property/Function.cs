using System.Collections.Generic;
using Amazon.Lambda.Core;

namespace Orders;

public class Function
{
    private readonly List<string> _lines = [];

    private List<string> Lines => _lines;

    public int FunctionHandler(string name, ILambdaContext context)
    {
        Lines.Add(name); // hazard: shared-mutable-state/accumulates
        return Lines.Count;
    }
}
