// ADO.NET keeps a pool: each invocation opens and closes a connection of its own.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Npgsql;

public class Function
{
    private const string Database = "Server=db;Database=shop";

    public async Task<object> FunctionHandler(string id, ILambdaContext context)
    {
        await using var connection = new NpgsqlConnection(Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM customers WHERE id = @id";
        command.Parameters.AddWithValue("id", id);
        return await command.ExecuteScalarAsync();
    }
}
