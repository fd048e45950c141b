// The variable is not set where invocations run side by side.
using System;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        return Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID") + input; // hazard: unsupported-api/traceIdVariable
    }
}
