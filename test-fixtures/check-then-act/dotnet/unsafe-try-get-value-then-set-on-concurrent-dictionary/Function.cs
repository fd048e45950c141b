// Each step is safe, the two together are not: A and B both load.
using System.Collections.Concurrent;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly ConcurrentDictionary<string, string> cache = new();

    public async Task<string> FunctionHandler(string id, ILambdaContext context)
    {
        if (!cache.TryGetValue(id, out var name)) // hazard: check-then-act/staleCheck
        {
            name = await LoadAsync(id);
            cache[id] = name;
        }

        return name;
    }

    private static Task<string> LoadAsync(string id) => Task.FromResult("name of " + id);
}
