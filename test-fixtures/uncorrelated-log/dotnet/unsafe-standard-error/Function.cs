// The line says nothing of the request that wrote it.
using System;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        Console.Error.WriteLine("started"); // hazard: uncorrelated-log/rawStream
        return input;
    }
}
