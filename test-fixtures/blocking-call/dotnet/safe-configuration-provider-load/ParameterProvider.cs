// Configuration is loaded once, when the host is built; providers have no asynchronous form of it.
using System.Net.Http;
using Microsoft.Extensions.Configuration;

public class ParameterSource : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new ParameterProvider(new HttpClient());
}

public class ParameterProvider : ConfigurationProvider
{
    private readonly HttpClient client;

    public ParameterProvider(HttpClient client) => this.client = client;

    public override void Load()
    {
        var text = client.GetStringAsync("http://localhost:2773/systemsmanager/parameters/get").Result;
        Data["greeting"] = text;
    }
}
