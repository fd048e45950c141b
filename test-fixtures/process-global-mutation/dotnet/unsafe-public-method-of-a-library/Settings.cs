// Whoever uses the library may call it for each request.
using System;

public static class Settings
{
    public static void UseRegion(string region)
    {
        Environment.SetEnvironmentVariable("AWS_REGION", region); // hazard: process-global-mutation/environment@medium
    }
}
