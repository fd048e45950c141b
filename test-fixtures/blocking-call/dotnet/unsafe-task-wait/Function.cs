// Holds a thread of the pool until the task is done.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string id, ILambdaContext context)
    {
        SaveAsync(id).Wait(); // hazard: blocking-call/synchronousCall
        return id;
    }

    private static Task SaveAsync(string id) => Task.Delay(id.Length);
}
