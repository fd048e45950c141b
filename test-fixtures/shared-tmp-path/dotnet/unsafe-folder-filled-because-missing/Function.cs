// Whoever finds the folder there takes it for complete.
using System.IO;
using System.IO.Compression;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        if (!Directory.Exists("/tmp/templates"))
        {
            Directory.CreateDirectory("/tmp/templates"); // hazard: shared-tmp-path/checkThenCreate
            using var archive = ZipFile.OpenRead("templates.zip");
            foreach (var entry in archive.Entries)
                entry.ExtractToFile(Path.Combine("/tmp/templates", entry.Name)); // hazard: shared-tmp-path/fixedName@low
        }
        return File.ReadAllText(Path.Combine("/tmp/templates", Path.GetFileName(input)));
    }
}
