// Nothing but the defaults of the deployment tool says that this is a handler.
using Amazon.Lambda.SQSEvents;

namespace Letters
{
    public class Function
    {
        private static string current;

        public string Handle(SQSEvent letters)
        {
            current = letters.Records[0].Body; // hazard: shared-mutable-state/requestData
            return Shout();
        }

        private static string Shout() => current.ToUpperInvariant();
    }
}
