// The same written as one expression.
using System.Collections.Generic;
using System.IO;
using Amazon.Lambda.Core;

public class Index
{
    private readonly List<string> words = new(File.ReadAllLines("words.txt"));

    public int Find(string word) => words.IndexOf(word);
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
