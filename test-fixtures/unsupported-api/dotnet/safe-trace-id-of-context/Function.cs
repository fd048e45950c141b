// The context has the trace id of this invocation.
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        return context.TraceId + input;
    }
}
