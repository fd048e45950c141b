namespace Shop;

public static class Current
{
    public static string Tenant { get; private set; }

    public static void Use(string tenant)
    {
        Tenant = tenant; // hazard[lmi-scan]: shared-mutable-state/requestData
    }
}
