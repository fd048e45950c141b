// To make a folder that is there is no mistake, asked for or not; what is put into it carries the request id.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        if (!Directory.Exists("/tmp/reports"))
            Directory.CreateDirectory("/tmp/reports");
        Directory.CreateDirectory("/tmp/archive");
        var path = Path.Combine("/tmp/reports", context.AwsRequestId + ".txt");
        File.WriteAllText(path, input);
        var length = new FileInfo(path).Length;
        File.Delete(path);
        return length.ToString();
    }
}
