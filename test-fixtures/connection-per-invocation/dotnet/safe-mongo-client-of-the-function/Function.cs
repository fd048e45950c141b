// One client serves all invocations: it pools its connections.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using MongoDB.Bson;
using MongoDB.Driver;

public class Function
{
    private static readonly MongoClient client = new("mongodb://db:27017");

    public async Task<long> FunctionHandler(string input, ILambdaContext context)
    {
        var orders = client.GetDatabase("shop").GetCollection<BsonDocument>("orders");
        return await orders.EstimatedDocumentCountAsync();
    }
}
