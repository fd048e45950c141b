// Members of an extension block (C# 14) are static members of the class around it.
using Amazon.Lambda.Core;

public static class Tenants
{
    private static string current = "";

    extension(string text)
    {
        public bool IsTenant => text.StartsWith("tenant-");

        public void Enter()
        {
            current = text; // hazard: shared-mutable-state/requestData@high
        }

        public static string Current() => current;
    }

    extension<T>(T? value) where T : struct
    {
        public T OrDefault => value ?? default;
    }
}

public class Function
{
    public string FunctionHandler(string tenant, ILambdaContext context)
    {
        Tenants.Enter(tenant);
        return Tenants.Current();
    }
}
