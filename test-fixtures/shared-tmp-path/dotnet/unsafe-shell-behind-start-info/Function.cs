// A shell is told to empty the folder; its text is an argument of the program.
using System.Diagnostics;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        using var process = new Process(); // hazard: shared-tmp-path/wipesTmp
        process.StartInfo.FileName = "/bin/sh";
        process.StartInfo.Arguments = "-c \"rm -rf /tmp/*\"";
        process.Start();
        await process.WaitForExitAsync();
        return input;
    }
}
