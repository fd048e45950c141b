using System.Collections.Generic;
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    private readonly object _guard = new();
    private Dictionary<string, string> _prices;

    private Dictionary<string, string> Prices
    {
        get
        {
            lock (_guard)
            {
                return _prices ??= Load();
            }
        }
    }

    private static Dictionary<string, string> Load()
    {
        return new Dictionary<string, string> { ["all"] = File.ReadAllText("/opt/prices") };
    }

    public string FunctionHandler(string name, ILambdaContext context)
    {
        return Prices[name];
    }
}
