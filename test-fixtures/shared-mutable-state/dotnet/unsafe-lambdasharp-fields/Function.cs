// The base class is LambdaSharp's: one object serves all invocations, and a turn's bot stands in its property.
using System.Threading.Tasks;
using LambdaSharp;

public class Turn
{
    public string? Bot { get; set; }
}

public class Move
{
    public string? Bot { get; set; }
}

public class Function : ALambdaFunction<Turn, Move>
{
    private string? greeting;

    public string? Bot { get; set; }

    public override async Task InitializeAsync(LambdaConfig config)
    {
        greeting = config.ReadText("Greeting");
        await Task.CompletedTask;
    }

    public override async Task<Move> ProcessMessageAsync(Turn turn)
    {
        Bot = turn.Bot; // hazard: shared-mutable-state/requestData
        await Task.Delay(10);
        return new Move { Bot = greeting + Bot };
    }
}
