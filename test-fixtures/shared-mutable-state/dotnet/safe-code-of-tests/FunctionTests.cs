// Tests run no requests.
using Xunit;

public class FunctionTests
{
    private static string last;

    [Fact]
    public void Keeps()
    {
        last = "a";
        Assert.Equal("a", last);
    }
}
