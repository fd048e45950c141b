// A and B both find null and both build the index; one of the two is thrown away.
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
