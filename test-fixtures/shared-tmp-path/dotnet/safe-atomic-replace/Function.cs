// The file is finished under a name of its own, then put in place in one step.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string text, ILambdaContext context)
    {
        var draft = Path.Combine("/tmp", context.AwsRequestId);
        File.WriteAllText(draft, text);
        File.Move(draft, "/tmp/latest.txt", true);
        return "done";
    }
}
