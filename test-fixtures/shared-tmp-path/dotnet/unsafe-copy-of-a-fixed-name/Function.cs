// The second copy fails, because the first is there.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        File.Copy("template.txt", "/tmp/letter.txt"); // hazard: shared-tmp-path/fixedName
        File.AppendAllText("/tmp/letter.txt", input);
        var letter = File.ReadAllText("/tmp/letter.txt");
        File.Delete("/tmp/letter.txt");
        return letter;
    }
}
