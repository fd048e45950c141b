namespace Shop;

public partial class Function
{
    private void Begin(string input)
    {
        order = input; // hazard[lmi-scan]: shared-mutable-state/requestData
    }
}
