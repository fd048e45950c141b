// A Regex keeps no position between calls.
using System.Text.RegularExpressions;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly Regex digits = new("[0-9]+", RegexOptions.Compiled);

    public int FunctionHandler(string text, ILambdaContext context)
    {
        return digits.Matches(text).Count;
    }
}
