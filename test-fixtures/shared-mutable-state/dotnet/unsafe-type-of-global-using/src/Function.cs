using Amazon.Lambda.Core;

namespace Shop.Api;

public class Function
{
    public string FunctionHandler(string customer, ILambdaContext context)
    {
        Session.Begin(customer);
        return Session.Customer;
    }
}
