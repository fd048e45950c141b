// A and B both find no prices and both load them.
using System.Collections.Generic;
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    private Dictionary<string, string> _prices;

    private Dictionary<string, string> Prices
    {
        get
        {
            if (_prices == null) // hazard: check-then-act/lazyInit
            {
                _prices = Load();
            }
            return _prices;
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
