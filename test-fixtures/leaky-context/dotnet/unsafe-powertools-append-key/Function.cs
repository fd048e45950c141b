// Older loggers keep keys by thread: behind an await another invocation's lines carry the user.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Logging;

public class Function
{
    public async Task<string> FunctionHandler(string user, ILambdaContext context)
    {
        Logger.AppendKey("user", user); // hazard: leaky-context/appendedKeys@low
        await Task.Delay(5);
        Logger.LogInformation("done");
        return user;
    }
}
