// What starts the program prepares it no more than once either.
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

public class Benchmark
{
    [Benchmark]
    public Task Start() => Entrypoint.RunAsync<OrderFunction>();
}
