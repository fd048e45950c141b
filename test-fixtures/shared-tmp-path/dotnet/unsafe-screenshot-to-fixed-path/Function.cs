// The page of the one overwrites the picture of the other.
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using PuppeteerSharp;

public class Function
{
    public async Task<string> FunctionHandler(string address, ILambdaContext context)
    {
        await using var browser = await Puppeteer.LaunchAsync(new LaunchOptions { Headless = true });
        var page = await browser.NewPageAsync();
        await page.GoToAsync(address);
        await page.ScreenshotAsync("/tmp/screenshot.jpg"); // hazard: shared-tmp-path/fixedName
        return await Title(page);
    }

    private static async Task<string> Title(IPage page)
    {
        await page.PdfAsync("/tmp/page.pdf"); // hazard: shared-tmp-path/fixedName
        return await page.GetTitleAsync();
    }
}
