// A text that no path argument gets.
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        context.Logger.LogInformation("Nothing is kept in /tmp/cache.txt.");
        return "/tmp/cache.txt is not used";
    }
}
