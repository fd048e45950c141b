// What was once a shared connection is never opened any more.
using Amazon.Lambda.Core;
using Npgsql;

public class Function
{
    private NpgsqlConnection shared = null;

    public string FunctionHandler(string order, ILambdaContext context)
    {
        if (shared != null) shared.Close();
        return order;
    }
}
