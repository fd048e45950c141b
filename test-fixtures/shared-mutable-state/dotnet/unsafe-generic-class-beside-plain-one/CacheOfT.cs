using System.Collections.Generic;

namespace Shop;

// Another class, though of the same name: it has a type parameter.
public class Cache<T>
{
    private static readonly Dictionary<string, T> Entries = new();

    public static void Put(string key, T value)
    {
        Entries[key] = value; // hazard: shared-mutable-state/unsynchronised@high
    }

    public static T Get(string key) => Entries[key];
}
