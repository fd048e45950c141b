// 64 invocations wait for 5 connections.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Npgsql;

public class Function
{
    private static readonly NpgsqlDataSource database =
        NpgsqlDataSource.Create("Host=db;Database=shop;Maximum Pool Size=5"); // hazard: undersized-pool/poolMaximum

    public async Task<object> FunctionHandler(string id, ILambdaContext context)
    {
        await using var command = database.CreateCommand("SELECT name FROM customers");
        return await command.ExecuteScalarAsync();
    }
}
