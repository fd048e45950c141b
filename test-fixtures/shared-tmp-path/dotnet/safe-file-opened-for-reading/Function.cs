// Reading harms nobody.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public int FunctionHandler(string input, ILambdaContext context)
    {
        using var stream = new FileStream("/tmp/model.bin", FileMode.Open, FileAccess.Read);
        return stream.ReadByte();
    }
}
