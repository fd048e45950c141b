// The same written as one expression.
using Amazon.Lambda.Core;

public class Index
{
    public int Find(string word) => word.Length;
}

public class Function
{
    private Index index;

    public int FunctionHandler(string word, ILambdaContext context)
    {
        index = null == index ? new Index() : index; // hazard: check-then-act/lazyInit
        return index.Find(word);
    }
}
