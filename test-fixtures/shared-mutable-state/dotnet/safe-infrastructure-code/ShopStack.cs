// A stack is made when the function is deployed.
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Constructs;

public class ShopStack : Stack
{
    private static string lastName;

    public ShopStack(Construct scope, string id) : base(scope, id)
    {
        lastName = id;
        _ = new Amazon.CDK.AWS.Lambda.Function(this, lastName, new FunctionProps { MemorySize = 2048 });
    }
}
