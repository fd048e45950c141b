// Ends the environment with every invocation in it.
using System;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        if (input.Length == 0)
        {
            Environment.Exit(1); // hazard: process-exit/exit
        }

        return input;
    }
}
