// It is set once, before the first request.
using System;
using Amazon.Lambda.Core;

public class Function
{
    static Function()
    {
        Environment.SetEnvironmentVariable("FONTCONFIG_PATH", "/opt/fonts");
    }

    public string FunctionHandler(string input, ILambdaContext context)
    {
        return input + Environment.GetEnvironmentVariable("FONTCONFIG_PATH");
    }
}
