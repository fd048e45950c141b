// The culture is passed with the call.
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
        return request.Amount.ToString("N2", new CultureInfo(request.Language));
    }
}
