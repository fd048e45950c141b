// The answer of a step that works on the whole object is no question about one of its fields.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Step
{
    public async Task<int> Run(Function function)
    {
        await Task.Delay(1);
        return function == null ? 1 : -1;
    }
}

public class Function
{
    private string comment = null;

    public async Task<string> FunctionHandler(string word, ILambdaContext context)
    {
        var batch = await new Step().Run(this);
        if (batch == -1)
        {
            comment = $"Nothing left after {batch}."; // hazard: shared-mutable-state/unsynchronised
        }

        return comment;
    }
}
