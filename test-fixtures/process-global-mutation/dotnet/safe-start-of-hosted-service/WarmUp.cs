// The host calls StartAsync once, before any request.
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public class WarmUp : IHostedService
{
    public Task StartAsync(CancellationToken token)
    {
        Prepare("prod");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken token) => Task.CompletedTask;

    private static void Prepare(string stage) => Environment.SetEnvironmentVariable("STAGE", stage);
}
