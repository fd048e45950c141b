// The options are filled before they are stored, and nobody changes them afterwards.
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;

namespace Shop;

public class Table
{
    private readonly JsonSerializerOptions options = new JsonSerializerOptions
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public string Row(string input) => JsonSerializer.Serialize(input, options);
}

public class Function
{
    private static readonly object gate = new object();
    private static Table table;

    public string FunctionHandler(string input, ILambdaContext context)
    {
        lock (gate)
        {
            table ??= new Table();
            return table.Row(input);
        }
    }
}
