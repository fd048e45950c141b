// Two invocations use one connection at once: it throws, or their results mix.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using MySqlConnector;

public class Function
{
    private static readonly MySqlConnection connection = new("Server=db;Database=shop"); // hazard: shared-connection/concurrentUse

    static Function()
    {
        connection.Open();
    }

    public async Task<object> FunctionHandler(string id, ILambdaContext context)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM customers WHERE id = @id";
        command.Parameters.AddWithValue("id", id);
        return await command.ExecuteScalarAsync();
    }
}
