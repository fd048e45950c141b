// Two invocations open, lock and change one database file.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Microsoft.Data.Sqlite;

public class Function
{
    public async Task<object> FunctionHandler(string input, ILambdaContext context)
    {
        await using var database = new SqliteConnection("Data Source=/tmp/cache.db"); // hazard: shared-tmp-path/database
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM entries";
        return await command.ExecuteScalarAsync();
    }
}
