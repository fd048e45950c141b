// Removed however the work ends.
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<long> FunctionHandler(string text, ILambdaContext context)
    {
        var path = Path.GetTempFileName();
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
