// Runs in an app on a phone.
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Xamarin.Forms;

[assembly: Dependency(typeof(ItemStore))]

public class ItemStore
{
    private static readonly HttpClient Client = new HttpClient();

    public async Task<string> LoadAsync(string token)
    {
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.GetStringAsync("https://example.com/items");
    }
}
