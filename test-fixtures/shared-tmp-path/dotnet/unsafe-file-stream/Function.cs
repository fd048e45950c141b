// FileMode.Create overwrites what the other invocation is writing.
using System.IO;
using System.Text;
using Amazon.Lambda.Core;

public class Function
{
    private const string Output = "/tmp/report.bin";

    public long FunctionHandler(string text, ILambdaContext context)
    {
        using var stream = new FileStream(Output, FileMode.Create); // hazard: shared-tmp-path/fixedName
        stream.Write(Encoding.UTF8.GetBytes(text));
        return stream.Length;
    }
}
