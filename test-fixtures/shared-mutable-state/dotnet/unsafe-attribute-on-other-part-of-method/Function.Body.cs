public partial class Function
{
    public partial string Greet(string name)
    {
        customer = name; // hazard: shared-mutable-state/requestData@high
        return Compose();
    }

    private string Compose() => "Hello " + customer;
}
