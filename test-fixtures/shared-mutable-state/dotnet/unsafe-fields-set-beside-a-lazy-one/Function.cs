// The lazy field has a hazard of its own; those that are set beside it are still told.
using System;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private string stamp;
    private string number;
    private string last;

    public async Task<string> FunctionHandler(string word, ILambdaContext context)
    {
        if (stamp == null) // hazard: check-then-act/staleCheck@medium
        {
            stamp = Guid.NewGuid().ToString();
        }

        stamp = Guid.NewGuid().ToString();
        number = Guid.NewGuid().ToString(); // hazard: shared-mutable-state/unsynchronised
        last = Guid.NewGuid().ToString();
        await Task.Delay(1);
        return stamp + number + last;
    }
}
