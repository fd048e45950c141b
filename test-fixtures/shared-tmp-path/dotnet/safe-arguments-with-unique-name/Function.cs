// Each invocation has the program write to a file of its own.
using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        var target = $"/tmp/{Guid.NewGuid()}.mp4";
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo { FileName = "/opt/bin/ffmpeg", Arguments = $"-y -i {input} {target}" });
            await process.WaitForExitAsync();
            return input;
        }
        finally
        {
            File.Delete(target);
        }
    }
}
