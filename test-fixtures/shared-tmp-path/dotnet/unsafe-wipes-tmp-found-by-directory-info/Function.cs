// The element's type is not written, and the folder has no name.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        foreach (var file in new DirectoryInfo("/tmp").GetFiles())
        {
            file.Delete(); // hazard: shared-tmp-path/wipesTmp
        }

        return input;
    }
}
