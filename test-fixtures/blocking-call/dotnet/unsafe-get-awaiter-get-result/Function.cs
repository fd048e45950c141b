// The same, written longer.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string id, ILambdaContext context)
    {
        return LoadAsync(id).GetAwaiter().GetResult(); // hazard: blocking-call/synchronousCall
    }

    private static Task<string> LoadAsync(string id) => Task.FromResult(id);
}
