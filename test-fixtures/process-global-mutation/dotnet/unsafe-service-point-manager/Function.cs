// The check of certificates is switched off for every connection of the process.
using System.Net;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        ServicePointManager.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => true; // hazard: process-global-mutation/libraryDefault
        return input;
    }
}
