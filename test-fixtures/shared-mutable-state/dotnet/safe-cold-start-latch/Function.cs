// The flag goes from true to false once and for all.
using Amazon.Lambda.Core;

public class Function
{
    private static bool coldStart = true;

    public string FunctionHandler(string input, ILambdaContext context)
    {
        var first = coldStart;
        coldStart = false;
        return first ? "cold" : "warm";
    }
}
