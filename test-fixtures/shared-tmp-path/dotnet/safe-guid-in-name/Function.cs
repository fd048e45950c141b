// Each invocation has a folder of its own.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<long> FunctionHandler(string text, ILambdaContext context)
    {
        var path = Path.Join(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".txt");
        try
        {
            await File.WriteAllTextAsync(path, text);
            return new FileInfo(path).Length;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
