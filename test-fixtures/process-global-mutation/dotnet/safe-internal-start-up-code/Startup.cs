// Code of other assemblies cannot call what is internal, and nothing in this one does.
using System;

public class Settings
{
    internal static void Apply(string region) => Environment.SetEnvironmentVariable("AWS_REGION", region);

    public string Region { get; internal set; } = "";
}

static class Culture
{
    public static void Apply(string text) => Environment.SetEnvironmentVariable("LANG", text);
}
