// All loggers of contexts write to one writer, which finds the invocation itself: one is as good as another.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private ILambdaLogger logger;

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        logger = context.Logger;
        await Task.Delay(5);
        logger.LogInformation("done");
        return input;
    }
}
