// One file more for each invocation: /tmp fills up.
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<long> FunctionHandler(string text, ILambdaContext context)
    {
        var path = Path.GetTempFileName(); // hazard: tmp-left-behind/notRemoved
        await File.WriteAllTextAsync(path, text);
        return new FileInfo(path).Length;
    }
}
