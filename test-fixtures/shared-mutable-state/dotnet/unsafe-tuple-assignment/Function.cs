// Both fields of the one object are overwritten by the next request.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Request
{
    public string User { get; set; }
}

public class Function
{
    private string user;

    public async Task<string> FunctionHandler(Request request, ILambdaContext context)
    {
        (user, var length) = (request.User, request.User.Length); // hazard: shared-mutable-state/requestData
        await Task.Delay(length);
        return user;
    }
}
