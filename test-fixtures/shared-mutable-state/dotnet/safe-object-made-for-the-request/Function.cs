// Setters of an object that only this invocation has.
using Amazon.Lambda.Core;

public class Report
{
    public string Title { get; set; }
    public int Pages { get; set; }
}

public class Function
{
    public Report FunctionHandler(string title, ILambdaContext context)
    {
        var report = new Report { Title = title };
        report.Pages += title.Length;
        return report;
    }
}
