// The function asks the flag again under its semaphore: one invocation prepares, and what it calls runs once.
using System.Threading;
using System.Threading.Tasks;
using Amazon.Lambda.Core;

public class Function
{
    private readonly SemaphoreSlim gate = new SemaphoreSlim(1);
    private bool ready;
    private Realm realm;

    public async Task<string> FunctionHandler(string input, ILambdaContext context)
    {
        if (!ready)
            await PrepareOnce();
        return $"{input}@{realm.Name}";
    }

    private async Task PrepareOnce()
    {
        await gate.WaitAsync();
        try
        {
            if (!ready)
            {
                realm = new Realm();
                realm.Install();
                ready = true;
            }
        }
        finally
        {
            gate.Release();
        }
    }
}
