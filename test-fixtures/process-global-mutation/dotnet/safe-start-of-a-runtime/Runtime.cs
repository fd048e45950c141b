// The loop that takes requests: what it sets up before them is private, and only the host's start gets there.
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public class Loop
{
    private readonly Func<Task> next;

    public Loop(Func<Task> next) => this.next = next;

    public async Task RunAsync()
    {
        SetUpThreads();
        while (true) await next();
    }

    private void SetUpThreads()
    {
        ThreadPool.SetMinThreads(Environment.ProcessorCount, 1);
    }
}

public class LoopBuilder
{
    public Loop Build() => new Loop(() => Task.Delay(100));
}

public class LoopService : IHostedService
{
    public Task StartAsync(CancellationToken token) => new LoopBuilder().Build().RunAsync();

    public Task StopAsync(CancellationToken token) => Task.CompletedTask;
}
