// Two invocations feed one hash object: both get a digest of mixed bytes.
using System;
using System.Security.Cryptography;
using System.Text;
using Amazon.Lambda.Core;

public class Function
{
    private static readonly SHA256 sha = SHA256.Create(); // hazard: unsafe-shared-object/oneUserAtATime

    public string FunctionHandler(string text, ILambdaContext context)
    {
        return Convert.ToHexString(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
