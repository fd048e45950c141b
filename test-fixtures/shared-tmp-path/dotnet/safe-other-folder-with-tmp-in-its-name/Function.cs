// `/tmpfoo` is not temporary space.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string text, ILambdaContext context)
    {
        return File.Exists("/tmpfoo/input.txt") ? "yes" : "no";
    }
}
