// The request id makes the name this invocation's own.
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<string> FunctionHandler(string text, ILambdaContext context)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{context.AwsRequestId}.txt");
        try
        {
            await File.WriteAllTextAsync(path, text);
            return await File.ReadAllTextAsync(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
