using Amazon.Lambda.Core;

namespace Shop;

public class Function
{
    public string FunctionHandler(string order, ILambdaContext context)
    {
        Cache<string>.Put(order, context.AwsRequestId);
        return Cache<string>.Get(order);
    }
}
