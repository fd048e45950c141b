// Two invocations that miss the entry both load it: all that happens is work done twice.
using System;
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Caching.Memory;

public class Function
{
    private static readonly IMemoryCache Cache = new MemoryCache(new MemoryCacheOptions());

    public async Task<int> FunctionHandler(string name, ILambdaContext context)
    {
        if (!Cache.TryGetValue(name, out int length)) // hazard: check-then-act/staleCheck@low
        {
            await Task.Delay(1);
            length = name.Length;
            Cache.Set(name, length, TimeSpan.FromMinutes(5));
        }

        return length;
    }
}
