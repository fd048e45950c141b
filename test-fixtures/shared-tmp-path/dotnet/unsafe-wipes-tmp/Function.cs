// Deletes the files that other invocations are working on.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public void FunctionHandler(string input, ILambdaContext context)
    {
        foreach (var file in Directory.GetFiles("/tmp"))
        {
            File.Delete(file); // hazard: shared-tmp-path/wipesTmp
        }
    }
}
