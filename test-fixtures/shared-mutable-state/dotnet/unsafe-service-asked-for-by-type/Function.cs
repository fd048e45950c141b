// One object of the store serves all invocations, wherever the container is asked for it.
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

public interface IStore
{
    void Put(string word);

    string Get();
}

public class Store : IStore
{
    private string last;

    public void Put(string word)
    {
        last = word; // hazard: shared-mutable-state/requestData
    }

    public string Get() => last;
}

public class Basket
{
    private string content;

    public string Fill(string word)
    {
        content = word;
        return content;
    }
}

public class Function
{
    private static readonly ServiceProvider Services = Build();

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IStore, Store>();
        services.AddScoped<Basket>();
        return services.BuildServiceProvider();
    }

    public string FunctionHandler(string word, ILambdaContext context)
    {
        using var scope = Services.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<IStore>();
        store.Put(word);
        return store.Get() + scope.ServiceProvider.GetRequiredService<Basket>().Fill(word);
    }
}
