using System.Collections.Generic;
using System.Threading.Tasks;

public class LocalMemoStore : IMemoStore
{
    private static readonly Dictionary<string, string> Memos = new Dictionary<string, string>();

    public Task<string> GetAsync(string id) => Task.FromResult(Memos[id]);

    public Task SaveAsync(string id, string text)
    {
        Memos[id] = text;
        return Task.CompletedTask;
    }
}
