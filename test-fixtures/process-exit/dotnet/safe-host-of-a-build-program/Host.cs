// A host of its own is started once, when its program begins; nobody is served by it.
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public class PackageHost : IHost
{
    private readonly IHostApplicationLifetime lifetime;

    public PackageHost(IHostApplicationLifetime lifetime, IServiceProvider services)
    {
        this.lifetime = lifetime;
        Services = services;
    }

    public IServiceProvider Services { get; }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await Task.Delay(10, cancellationToken);
        lifetime.StopApplication();
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
