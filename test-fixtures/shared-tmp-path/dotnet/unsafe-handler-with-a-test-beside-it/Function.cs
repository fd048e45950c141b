// The test that stands in the handler's own file makes it no test.
using System.IO;
using Amazon.Lambda.Core;
using NUnit.Framework;

[TestFixture]
public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        File.WriteAllText("/tmp/input.txt", input); // hazard: shared-tmp-path/fixedName
        return Shout(File.ReadAllText("/tmp/input.txt"));
    }

    [Test]
    public void Shouts() => Assert.That(Shout("a"), Is.EqualTo("A"));

    private static string Shout(string text) => text.ToUpperInvariant();
}
