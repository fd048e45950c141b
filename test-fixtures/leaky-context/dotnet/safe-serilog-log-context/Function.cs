// The property ends with the using, and flows with await.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Serilog;
using Serilog.Context;

public class Function
{
    public async Task FunctionHandler(string user, ILambdaContext context)
    {
        using (LogContext.PushProperty("User", user))
        {
            Log.Information("started");
            await Task.Delay(5);
        }
    }
}
