// The getter makes the index when it is first asked for, twice if two ask at once.
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
    private Index _index;

    private Index Words
    {
        get
        {
            if (_index == null) // hazard: check-then-act/lazyInit
            {
                _index = new Index();
            }

            return _index;
        }
    }

    public int FunctionHandler(string word, ILambdaContext context) => Words.Find(word);
}
