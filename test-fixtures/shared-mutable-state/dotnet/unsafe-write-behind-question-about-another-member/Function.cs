// One member is asked for, and another one is written: nothing that was missing is made.
using Amazon.Lambda.Core;

public class Settings
{
    public string? Region;
    public string? Label;
}

public class Function
{
    private static readonly Settings settings = new() { Region = "eu-west-1" };

    public string? FunctionHandler(string id, ILambdaContext context)
    {
        if (settings.Region != null) settings.Label = Describe(); // hazard: shared-mutable-state/unsynchronised
        return settings.Label;
    }

    private static string Describe() => "made at " + System.Environment.TickCount64;
}
