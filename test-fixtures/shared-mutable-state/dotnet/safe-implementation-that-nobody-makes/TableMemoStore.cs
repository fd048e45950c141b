using System.Threading.Tasks;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DocumentModel;

public class TableMemoStore : IMemoStore
{
    private readonly IAmazonDynamoDB client = new AmazonDynamoDBClient();

    public async Task<string> GetAsync(string id)
    {
        var table = Table.LoadTable(client, "memos");
        var memo = await table.GetItemAsync(id);
        return memo["text"];
    }

    public async Task SaveAsync(string id, string text)
    {
        var table = Table.LoadTable(client, "memos");
        await table.PutItemAsync(new Document { ["id"] = id, ["text"] = text });
    }
}
