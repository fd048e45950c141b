// Waits once, before the first request.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private readonly string settings;

    public Function()
    {
        settings = LoadAsync().GetAwaiter().GetResult();
    }

    public string FunctionHandler(string id, ILambdaContext context) => settings + id;

    private static Task<string> LoadAsync() => Task.FromResult("settings");
}
