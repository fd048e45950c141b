// The file goes with the stream.
using System;
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public long FunctionHandler(string input, ILambdaContext context)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        using var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        file.WriteByte(1);
        return file.Length;
    }
}
