// A and B write one file, whichever object stands for its name.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public long FunctionHandler(string input, ILambdaContext context)
    {
        var file = new FileInfo(Path.Combine("/tmp", "order.txt"));
        using (var writer = file.CreateText()) // hazard: shared-tmp-path/fixedName
        {
            writer.Write(input);
        }
        file.Refresh();
        return file.Length;
    }
}
