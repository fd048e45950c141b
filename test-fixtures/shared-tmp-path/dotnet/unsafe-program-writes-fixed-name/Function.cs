// ffmpeg of A and ffmpeg of B write one file.
using System.Diagnostics;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<int> FunctionHandler(string input, ILambdaContext context)
    {
        using var process = Process.Start("ffmpeg", new[] { "-i", input, "/tmp/out.mp4" }); // hazard: shared-tmp-path/fixedName
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
