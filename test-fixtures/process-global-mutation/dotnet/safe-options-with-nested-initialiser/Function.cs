// Each invocation fills options of its own.
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;

namespace Shop;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        var options = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } };
        return JsonSerializer.Serialize(input, options);
    }
}
