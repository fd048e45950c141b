// ADO.NET takes the connection from its pool: opening one for each invocation costs little.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Microsoft.Data.SqlClient;

public class Function
{
    public async Task<object> FunctionHandler(string id, ILambdaContext context)
    {
        await using var connection = new SqlConnection("Server=db;Database=shop");
        await connection.OpenAsync();
        await using var command = new SqlCommand("SELECT name FROM customers", connection);
        return await command.ExecuteScalarAsync();
    }
}
