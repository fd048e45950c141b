using System.Collections.Generic;
using Amazon.Lambda.Core;

namespace ConstantEntry;

// The entry is the same each time, but the dictionary is changed under its readers.
public class Function
{
    private static readonly Dictionary<string, string> Labels = new();

    public string FunctionHandler(string id, ILambdaContext context)
    {
        Labels["default"] = "none"; // hazard: shared-mutable-state/unsynchronised
        return Labels.TryGetValue(id, out var label) ? label : "unknown";
    }
}
