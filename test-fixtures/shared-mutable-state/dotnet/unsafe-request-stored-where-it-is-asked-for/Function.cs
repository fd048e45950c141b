// The field is asked for on the way; that it holds another invocation's game is the cause.
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Game
{
    public string Id { get; set; }

    public int Turn { get; set; }
}

public class Function
{
    private Game game;

    public async Task<int> FunctionHandler(Game input, ILambdaContext context)
    {
        game = input; // hazard: shared-mutable-state/requestData
        await Task.Delay(1);
        if (game.Turn < 10)
        {
            game = new Game { Id = game.Id, Turn = game.Turn + 1 };
        }

        return game.Turn;
    }
}
