// A deletes the file that B has just written.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        var folder = new DirectoryInfo(Path.GetTempPath());
        foreach (FileInfo file in folder.EnumerateFiles())
        {
            file.Delete(); // hazard: shared-tmp-path/wipesTmp
        }
        return input;
    }
}
