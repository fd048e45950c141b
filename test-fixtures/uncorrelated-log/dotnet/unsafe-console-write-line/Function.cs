// The line has no fields to search by.
using System;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        Console.WriteLine("started"); // hazard: uncorrelated-log/console
        return input;
    }
}
