// Relative paths of B now mean A's folder.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string folder, ILambdaContext context)
    {
        Directory.SetCurrentDirectory(folder); // hazard: process-global-mutation/globalObject
        return Path.GetFullPath("report.txt");
    }
}
