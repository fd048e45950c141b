// .NET's memory model publishes the whole object; the second look under the lock decides.
using Amazon.Lambda.Core;

public class Index
{
    public int Find(string word) => word.Length;
}

public class Function
{
    private static readonly object gate = new();
    private static Index index;

    public int FunctionHandler(string word, ILambdaContext context)
    {
        if (index == null)
        {
            lock (gate)
            {
                if (index == null)
                {
                    index = new Index();
                }
            }
        }

        return index.Find(word);
    }
}
