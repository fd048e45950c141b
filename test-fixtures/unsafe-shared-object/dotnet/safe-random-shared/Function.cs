// Random.Shared is made for many threads.
using System;
using Amazon.Lambda.Core;

public class Function
{
    public int FunctionHandler(string input, ILambdaContext context)
    {
        return Random.Shared.Next(6) + 1;
    }
}
