// Every invocation stays subscribed, and hears of the orders of all others.
using System;
using Amazon.Lambda.Core;

public static class Bus
{
    public static event Action<string> Saved;

    public static void Raise(string id) => Saved?.Invoke(id);
}

public class Function
{
    public string FunctionHandler(string id, ILambdaContext context)
    {
        Bus.Saved += other => context.Logger.LogLine(other); // hazard: shared-mutable-state/accumulates
        Bus.Raise(id);
        return id;
    }
}
