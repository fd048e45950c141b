// An exception in between leaves the file behind.
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public async Task<long> FunctionHandler(string text, ILambdaContext context)
    {
        var path = Path.GetTempFileName(); // hazard: tmp-left-behind/notRemovedOnError
        await File.WriteAllTextAsync(path, text);
        var length = new FileInfo(path).Length;
        File.Delete(path);
        return length;
    }
}
