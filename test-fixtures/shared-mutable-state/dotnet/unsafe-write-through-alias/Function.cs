// The local names the shared object: what is written through it is written for all.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class State
{
    public string User { get; set; }
}

public class Function
{
    private static readonly State state = new();

    public async Task<string> FunctionHandler(string user, ILambdaContext context)
    {
        var current = state;
        current.User = user; // hazard: shared-mutable-state/requestData
        await Task.Delay(5);
        return state.User;
    }
}
