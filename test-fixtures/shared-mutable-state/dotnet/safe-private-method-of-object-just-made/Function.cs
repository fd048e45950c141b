// The platform's one object makes another one for each request; the private method is called on those alone.
using Amazon.Lambda.Core;

public class Function
{
    private string title = "";

    public string FunctionHandler(string order, ILambdaContext context)
    {
        var report = new Function();
        report.Fill(order);
        return report.Text();
    }

    private string Text() => title;

    private void Fill(string order)
    {
        title = "Report of " + order;
    }
}
