// What B writes goes to A's writer.
using System;
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        var captured = new StringWriter();
        Console.SetOut(captured); // hazard: process-global-mutation/globalObject
        return captured.ToString() + input;
    }
}
