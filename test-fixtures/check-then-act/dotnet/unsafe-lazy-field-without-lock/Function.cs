// A and B both find null and both build the index; one of the two is thrown away.
using Amazon.Lambda.Core;

public class Index
{
    public int Find(string word) => word.Length;
}

public class Function
{
    private static Index index;

    public int FunctionHandler(string word, ILambdaContext context)
    {
        if (index == null) // hazard: check-then-act/lazyInit
        {
            index = new Index();
        }

        return index.Find(word);
    }
}
