// The action that the dictionary keeps writes where all invocations read.
using System;
using System.Collections.Generic;
using Amazon.Lambda.Core;

public class Function
{
    private static string last = "";
    private readonly Dictionary<string, Func<string, string>> actions;

    public Function()
    {
        actions = new Dictionary<string, Func<string, string>>
        {
            ["save"] = Save,
            ["load"] = _ => last,
        };
    }

    public string FunctionHandler(string input, ILambdaContext context) => actions["save"](input);

    private string Save(string text)
    {
        last = text; // hazard: shared-mutable-state/requestData
        return text;
    }
}
