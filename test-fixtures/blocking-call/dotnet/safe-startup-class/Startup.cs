// A startup class is found by name: what it does runs once, before any invocation.
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    private readonly HttpClient http = new HttpClient();

    public void ConfigureServices(IServiceCollection services)
    {
        var settings = http.GetStringAsync("https://example.com/settings").Result;
        services.AddSingleton(settings);
        services.AddStores();
    }

    public void Configure(IApplicationBuilder app)
    {
        http.GetStringAsync("https://example.com/ready").Wait();
        app.UseRouting();
    }
}

public static class Registrations
{
    public static void AddStores(this IServiceCollection services)
    {
        var names = new HttpClient().GetStringAsync("https://example.com/names").GetAwaiter().GetResult();
        services.AddSingleton(names);
    }
}
