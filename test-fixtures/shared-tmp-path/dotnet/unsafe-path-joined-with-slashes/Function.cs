// The parts of the path are put together with a separator.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        var path = string.Join("/", "/tmp", "letters", "last.txt");
        File.WriteAllText(path, input); // hazard: shared-tmp-path/fixedName
        return File.ReadAllText(path);
    }
}
