// The lifetime says that each request gets an object of its own.
using System;
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

public class ContextHolder
{
    public ILambdaContext? Context { get; set; }
}

public class Messages
{
    private readonly ContextHolder holder;

    public Messages(ContextHolder holder)
    {
        this.holder = holder;
    }

    public async Task<string> ReadAsync(string message, ILambdaContext context)
    {
        holder.Context = context;
        await Task.Delay(10);
        return message + holder.Context.AwsRequestId;
    }
}

public class Function
{
    private readonly IServiceProvider provider;

    public Function()
    {
        var services = new ServiceCollection();
        services.Add(new ServiceDescriptor(typeof(ContextHolder), typeof(ContextHolder), ServiceLifetime.Scoped));
        services.AddScoped<Messages>();
        provider = services.BuildServiceProvider();
    }

    public async Task<string> FunctionHandler(string message, ILambdaContext context)
    {
        using var scope = provider.CreateScope();
        var messages = scope.ServiceProvider.GetRequiredService<Messages>();
        return await messages.ReadAsync(message, context);
    }
}
