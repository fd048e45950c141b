// A Random that two threads use at once may end up giving zeros only.
using System;
using Amazon.Lambda.Core;

public class Function
{
    private readonly Random random = new(); // hazard: unsafe-shared-object/oneUserAtATime

    public int FunctionHandler(string input, ILambdaContext context)
    {
        return random.Next(6) + 1;
    }
}
