// The function has nothing to do with the connection, and neither has anything else in its project.
using Amazon.Lambda.Core;

namespace Greeter
{
    public class Function
    {
        public string FunctionHandler(string input, ILambdaContext context) => "Hello, " + input;
    }
}
