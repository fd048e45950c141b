// Whoever has waited for the lock prepares once more, while the first already reads the file.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly object gate = new object();
    private static bool prepared;

    public string FunctionHandler(string input, ILambdaContext context)
    {
        if (!prepared)
        {
            lock (gate)
            {
                File.WriteAllText("/tmp/suffix.txt", ".example.org"); // hazard: shared-tmp-path/fixedName
                prepared = true;
            }
        }
        return input + File.ReadAllText("/tmp/suffix.txt");
    }
}
