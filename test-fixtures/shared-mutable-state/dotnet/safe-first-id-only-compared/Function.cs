// Each invocation asks whether the first one was itself: nobody works with the id of another.
using Amazon.Lambda.Core;

public class Function
{
    private static readonly object gate = new object();
    private static string first;

    public string FunctionHandler(string input, ILambdaContext context)
    {
        return IsFirst(context.AwsRequestId) ? "cold" : "warm";
    }

    private static bool IsFirst(string id)
    {
        lock (gate)
        {
            if (first == null)
            {
                first = id; // hazard: shared-mutable-state/firstRequestWins@low
                return true;
            }
            return first == id;
        }
    }
}
