// Lines of two invocations mix in one file.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly string Folder = Path.GetTempPath();

    public string FunctionHandler(string text, ILambdaContext context)
    {
        using var writer = new StreamWriter(Path.Combine(Folder, "audit.log")); // hazard: shared-tmp-path/fixedName
        writer.WriteLine(text);
        return "done";
    }
}
