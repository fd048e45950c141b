using Amazon.Lambda.Annotations;

public partial class Function
{
    private string customer = "";

    // The attribute stands on the part that has no body.
    [LambdaFunction]
    public partial string Greet(string name);
}
