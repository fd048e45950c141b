// A new folder for each invocation.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public long FunctionHandler(string text, ILambdaContext context)
    {
        var folder = Directory.CreateTempSubdirectory("report-");
        try
        {
            var path = Path.Combine(folder.FullName, "report.txt");
            File.WriteAllText(path, text);
            return new FileInfo(path).Length;
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
