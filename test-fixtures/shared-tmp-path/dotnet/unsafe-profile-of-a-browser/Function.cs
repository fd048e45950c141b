// All browsers work with one profile.
using Amazon.Lambda.Core;
using OpenQA.Selenium.Chrome;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        var options = new ChromeOptions();
        options.AddArgument("--headless");
        options.AddArgument("--user-data-dir=/tmp/profile"); // hazard: shared-tmp-path/fixedName
        options.AddArguments("--no-sandbox", "--disk-cache-dir=/tmp/cache"); // hazard: shared-tmp-path/fixedName
        using var driver = new ChromeDriver(options);
        driver.Navigate().GoToUrl(input);
        return driver.Title;
    }
}
