// One invocation at a time uses the object.
using System;
using System.Security.Cryptography;
using System.Text;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly SHA256 sha = SHA256.Create();

    public string FunctionHandler(string text, ILambdaContext context)
    {
        lock (sha)
        {
            return Convert.ToHexString(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
        }
    }
}
