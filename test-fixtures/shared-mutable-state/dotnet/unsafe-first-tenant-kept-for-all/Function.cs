// The first tenant's settings are kept and serve every other tenant.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Request
{
    public string Tenant { get; set; }
}

public class Function
{
    private static string settings;

    public async Task<string> FunctionHandler(Request request, ILambdaContext context)
    {
        settings ??= await LoadAsync(request.Tenant); // hazard: shared-mutable-state/firstRequestWins
        return settings;
    }

    private static Task<string> LoadAsync(string tenant) => Task.FromResult("settings of " + tenant);
}
