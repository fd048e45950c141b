// The file logs through Powertools; the one console line is for the developer.
using System;
using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Logging;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        Logger.LogInformation("started");
        Console.WriteLine("started");
        return input;
    }
}
