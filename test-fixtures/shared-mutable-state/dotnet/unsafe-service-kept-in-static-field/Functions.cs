// What the container hands over is no data of the request, but B replaces the list that A is reading from.
using Amazon.Lambda.Annotations;

namespace Shop;

public class PriceList
{
    public string Of(string article) => "price of " + article;
}

public class Functions
{
    private static PriceList current;

    [LambdaFunction]
    public string Price([FromServices] PriceList prices, string article)
    {
        current = prices; // hazard: shared-mutable-state/unsynchronised
        return Answer(article);
    }

    private static string Answer(string article) => current.Of(article);
}
