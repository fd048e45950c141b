// The culture is every thread's: B's numbers are written as A's user wants them.
using System.Globalization;
using Amazon.Lambda.Core;

public class Request
{
    public string Language { get; set; }
    public decimal Amount { get; set; }
}

public class Function
{
    public string FunctionHandler(Request request, ILambdaContext context)
    {
        CultureInfo.DefaultThreadCurrentCulture = new CultureInfo(request.Language); // hazard: process-global-mutation/libraryDefault
        return request.Amount.ToString("N2");
    }
}
