// The check and the fill hold the same lock.
using System.Collections.Generic;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly object gate = new();
    private static readonly Dictionary<string, string> names = new();

    public string FunctionHandler(string id, ILambdaContext context)
    {
        lock (gate)
        {
            if (!names.ContainsKey(id))
            {
                names.Add(id, "name of " + id);
            }

            return names[id];
        }
    }
}
