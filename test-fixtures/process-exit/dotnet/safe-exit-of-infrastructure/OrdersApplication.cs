using System;
using Amazon.CDK;

namespace Acme.Orders;

// Infrastructure code runs where it is deployed from.
public class OrdersApplication
{
    public void Synthesise(string region)
    {
        if (region is null)
        {
            Environment.Exit(2);
        }
        var app = new App();
        new Stack(app, "Orders-" + region);
        app.Synth();
    }
}
