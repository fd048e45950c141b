// The constructor of the one function object reads the property before the first invocation.
using Amazon.Lambda.Core;

namespace Shop;

public static class Settings
{
    private static Prices prices;

    public static Prices Prices
    {
        get
        {
            if (prices == null) prices = new Prices("eu");
            return prices;
        }
    }
}

public class Prices(string region)
{
    public string Of(string article) => region + article;
}

public class Function
{
    private readonly Prices prices;

    public Function()
    {
        prices = Settings.Prices;
    }

    public string FunctionHandler(string article, ILambdaContext context) => prices.Of(article);
}
