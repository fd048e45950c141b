// `Result` of an object that is no task.
using Amazon.Lambda.Core;

public class Score
{
    public int Result { get; init; }
}

public class Function
{
    public int FunctionHandler(string text, ILambdaContext context)
    {
        var score = new Score { Result = text.Length };
        return score.Result;
    }
}
