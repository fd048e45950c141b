using System.Collections.Generic;
using Amazon.Lambda.Core;

namespace Orders;

public class Function
{
    private static List<string> Lines => ["total"];

    private List<string> Notes
    {
        get { return new List<string>(); }
    }

    public int FunctionHandler(string name, ILambdaContext context)
    {
        var lines = Lines;
        lines.Add(name);
        var notes = Notes;
        notes.Add(name);
        return lines.Count + notes.Count;
    }
}
