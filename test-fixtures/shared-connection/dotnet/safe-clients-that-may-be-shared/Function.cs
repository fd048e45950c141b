// These clients are made to be shared.
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.DynamoDBv2;
using Amazon.Lambda.Core;
using StackExchange.Redis;

public class Function
{
    private static readonly HttpClient http = new();
    private static readonly AmazonDynamoDBClient dynamo = new();
    private static readonly ConnectionMultiplexer redis = ConnectionMultiplexer.Connect("cache:6379");

    public async Task<string> FunctionHandler(string id, ILambdaContext context)
    {
        await dynamo.DescribeTableAsync("orders");
        await redis.GetDatabase().StringGetAsync(id);
        return await http.GetStringAsync("https://example.com/" + id);
    }
}
