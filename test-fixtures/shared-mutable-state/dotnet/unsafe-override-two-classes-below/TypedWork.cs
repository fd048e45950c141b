using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace Shop;

public abstract class TypedWork<TRequest> : Work
{
    protected abstract Task<string> ProcessAsync(TRequest request);

    protected override Task<string> ProcessStreamAsync(Stream input)
    {
        return ProcessAsync(JsonSerializer.Deserialize<TRequest>(input));
    }
}
