// Each invocation makes a client with a pool of its own, which opens new connections to the database.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using MongoDB.Bson;
using MongoDB.Driver;

public class Function
{
    public async Task<long> FunctionHandler(string input, ILambdaContext context)
    {
        var client = new MongoClient("mongodb://db:27017"); // hazard: connection-per-invocation/perInvocation
        var orders = client.GetDatabase("shop").GetCollection<BsonDocument>("orders");
        return await orders.EstimatedDocumentCountAsync();
    }
}
