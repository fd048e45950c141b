// Both find no key, both add: the second Add throws, or breaks the dictionary.
using System.Collections.Generic;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly Dictionary<string, string> names = new();

    public string FunctionHandler(string id, ILambdaContext context)
    {
        if (!names.ContainsKey(id)) // hazard: check-then-act/staleCheck
        {
            names.Add(id, Load(id));
        }

        return names[id];
    }

    private static string Load(string id) => "name of " + id;
}
