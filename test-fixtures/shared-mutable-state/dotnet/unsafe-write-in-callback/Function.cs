// The callback runs on another thread and stores what it got in the one field.
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly HttpClient client = new();
    private string answer;

    public async Task<string> FunctionHandler(string id, ILambdaContext context)
    {
        await client.GetStringAsync("https://example.com/" + id).ContinueWith(task =>
        {
            answer = id + task.Status; // hazard: shared-mutable-state/requestData
        });
        return answer;
    }
}
