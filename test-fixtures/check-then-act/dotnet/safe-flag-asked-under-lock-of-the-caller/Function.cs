// The handler holds the lock, the method that it calls asks and sets the flag.
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
            Prepare();
        }
        return input + File.ReadAllText("/tmp/suffix.txt");
    }

    private static void Prepare()
    {
        if (prepared)
            return;
        File.WriteAllText("/tmp/suffix.txt", ".example.org");
        Environment.SetEnvironmentVariable("SUFFIX_FILE", "/tmp/suffix.txt");
        prepared = true;
    }
}
