// MSBuild runs it while the project is built.
using System.Net.Http;
using Microsoft.Build.Framework;

public class PackTask : Microsoft.Build.Utilities.Task
{
    [Required]
    public string Address { get; set; } = "";

    public override bool Execute()
    {
        var text = new HttpClient().GetStringAsync(Address).Result;
        Log.LogMessage(MessageImportance.Low, text);
        return true;
    }
}
