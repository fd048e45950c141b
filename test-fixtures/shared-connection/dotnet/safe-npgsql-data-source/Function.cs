// A data source is a pool.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Npgsql;

public class Function
{
    private static readonly NpgsqlDataSource database = NpgsqlDataSource.Create("Host=db;Database=shop");

    public async Task<object> FunctionHandler(string id, ILambdaContext context)
    {
        await using var command = database.CreateCommand("SELECT name FROM customers WHERE id = $1");
        command.Parameters.AddWithValue(id);
        return await command.ExecuteScalarAsync();
    }
}
