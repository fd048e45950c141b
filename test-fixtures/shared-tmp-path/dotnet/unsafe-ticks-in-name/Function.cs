// Two invocations in the same tick are rare, not impossible.
using System;
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public long FunctionHandler(string text, ILambdaContext context)
    {
        var path = "/tmp/" + DateTime.UtcNow.Ticks + ".txt";
        try
        {
            File.WriteAllText(path, text); // hazard: shared-tmp-path/likelyUnique@low
            return new FileInfo(path).Length;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
