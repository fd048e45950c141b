// The local is in scope in its own value already.
using Amazon.Lambda.Core;

public class Resize
{
    public string? Width { get; set; }
}

public class Function
{
    public int FunctionHandler(Resize request, ILambdaContext context)
    {
        int width = int.TryParse(request.Width, out width) ? width : 512;
        return width * 2;
    }
}
