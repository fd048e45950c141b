// Both invocations write at the one position of the one stream.
using System.IO;
using System.Text;
using Amazon.Lambda.Core;

public class Function
{
    private readonly MemoryStream buffer = new MemoryStream(); // hazard: unsafe-shared-object/oneUserAtATime

    public long FunctionHandler(string text, ILambdaContext context)
    {
        buffer.Write(Encoding.UTF8.GetBytes(text));
        return buffer.Length;
    }
}
