// The action is looked up first and called then.
using System;
using System.Collections.Generic;
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly Dictionary<string, Action<string>> actions = new();

    static Function()
    {
        actions.Add("save", Save);
    }

    public string FunctionHandler(string input, ILambdaContext context)
    {
        if (!actions.TryGetValue("save", out var action))
            return "unknown";
        action(input);
        return File.ReadAllText("/tmp/saved.txt");
    }

    private static void Save(string text)
    {
        File.WriteAllText("/tmp/saved.txt", text); // hazard: shared-tmp-path/fixedName
    }
}
