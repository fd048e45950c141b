// A block of extension methods alone; the list is written as a collection expression.
using System.Collections.Generic;
using Amazon.Lambda.Core;

public static class Lists
{
    extension<T>(List<T> list)
    {
        public void Note(T item)
        {
            list.Add(item); // hazard: shared-mutable-state/accumulates
        }
    }
}

public class Function
{
    private static readonly List<string> Words = [];

    public int FunctionHandler(string word, ILambdaContext context)
    {
        Words.Note(word);
        return Words.Count;
    }
}
