// All arguments stand in one text, the path of the result among them.
using System.Diagnostics;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        var start = new ProcessStartInfo // hazard: shared-tmp-path/fixedName
        {
            FileName = "/opt/bin/ffmpeg",
            Arguments = $"-y -i {input} /tmp/out.mp4",
        };
        using var process = Process.Start(start);
        await process.WaitForExitAsync();
        return input;
    }
}
