// The handler's file names the class alone: a `global using` in another file brings its namespace in.
namespace Shop.Data;

public static class Session
{
    public static string Customer { get; private set; } = "";

    public static void Begin(string customer)
    {
        Customer = customer; // hazard: shared-mutable-state/requestData@high
    }
}
