namespace Shop;

public abstract class HandlerBase
{
    private string order;

    protected void Begin(string order)
    {
        this.order = order; // hazard[lmi-scan]: shared-mutable-state/requestData
    }

    protected string Summary() => "order " + order;
}
