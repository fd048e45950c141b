// The helper gives every invocation the same path.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string text, ILambdaContext context)
    {
        File.WriteAllText(PathOf("report"), text); // hazard: shared-tmp-path/fixedName
        return "done";
    }

    private static string PathOf(string name) => string.Format("/tmp/{0}.txt", name);
}
