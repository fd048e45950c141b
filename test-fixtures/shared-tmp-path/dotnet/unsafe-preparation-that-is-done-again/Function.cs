// The flag is taken back: the file is written anew while others read it.
using System;
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly object gate = new object();
    private static bool prepared;

    public string FunctionHandler(string input, ILambdaContext context)
    {
        lock (gate)
        {
            if (!prepared)
            {
                File.WriteAllText("/tmp/rates.txt", DateTime.UtcNow.ToString("O")); // hazard: shared-tmp-path/fixedName
                prepared = true;
            }
            if (input == "renew")
                prepared = false;
        }
        return File.ReadAllText("/tmp/rates.txt");
    }
}
