// Arguments one by one.
using System.Diagnostics;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        var start = new ProcessStartInfo("/opt/bin/convert"); // hazard: shared-tmp-path/fixedName
        start.ArgumentList.Add(input);
        start.ArgumentList.Add("/tmp/thumbnail.png");
        using var process = Process.Start(start);
        await process.WaitForExitAsync();
        return input;
    }
}
