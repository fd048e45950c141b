// Nothing is made that was missing: what is there is changed, and another invocation may have reset it since.
using System;
using Amazon.Lambda.Core;

public class Builder
{
    public int? Length;

    public void Reset() => Length = null;
}

public class Function
{
    private static readonly Builder builder = new();

    public int? FunctionHandler(int length, ILambdaContext context)
    {
        builder.Reset();
        Widen();
        return builder.Length;
    }

    private static void Widen()
    {
        if (builder.Length != null) builder.Length = Math.Abs(builder.Length.Value); // hazard: check-then-act/staleCheck@medium
    }
}
