// The static method keeps no state.
using System;
using System.Security.Cryptography;
using System.Text;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string text, ILambdaContext context)
    {
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
