// A constructor fills the object through its own property; the default object is never changed.
using Amazon.Lambda.Core;

public class Endpoint
{
    public static readonly Endpoint Default = new Endpoint();

    private string address = "";

    public Endpoint()
    {
        Address = "https://example.com";
    }

    public string Address
    {
        get { return address; }
        set { address = value; }
    }
}

public class Function
{
    public string FunctionHandler(string region, ILambdaContext context)
    {
        var endpoint = new Endpoint();
        endpoint.Address = "https://" + region + ".example.com";
        return endpoint.Address + Endpoint.Default.Address;
    }
}
