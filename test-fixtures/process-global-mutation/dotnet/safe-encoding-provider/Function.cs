// The provider is one and the same object each time: registering it again changes nothing.
using System.Text;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(byte[] sheet, ILambdaContext context)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252).GetString(sheet);
    }
}
