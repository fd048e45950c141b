// A and B write the same file: A reads B's text.
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<string> FunctionHandler(string text, ILambdaContext context)
    {
        await File.WriteAllTextAsync("/tmp/input.txt", text); // hazard: shared-tmp-path/fixedName
        return await File.ReadAllTextAsync("/tmp/input.txt");
    }
}
