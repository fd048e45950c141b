// Only this invocation fails.
using System;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        if (input.Length == 0)
        {
            throw new ArgumentException("The input is empty.");
        }

        return input;
    }
}
