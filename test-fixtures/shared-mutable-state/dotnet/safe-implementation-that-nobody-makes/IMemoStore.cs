using System.Threading.Tasks;

public interface IMemoStore
{
    Task<string> GetAsync(string id);

    Task SaveAsync(string id, string text);
}
