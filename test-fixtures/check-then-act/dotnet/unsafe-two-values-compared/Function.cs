// Two values of one object are compared: nothing that was missing is made, but both may have changed since.
using System;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Pace
{
    public long Last;
    public long Least = 100;
}

public class Function
{
    private static readonly Pace pace = new();

    public async Task<long> FunctionHandler(string id, ILambdaContext context)
    {
        var now = Environment.TickCount64;
        if (pace.Last + pace.Least > pace.Last * 2) // hazard: check-then-act/staleCheck@medium
        {
            await Task.Delay(10);
            pace.Last = Environment.TickCount64;
        }
        return now;
    }
}
