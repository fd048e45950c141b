// The attribute is a lock: of the object for the one pair of methods, of the class for the other.
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Amazon.Lambda.Core;

public class Function
{
    private static int calls;
    private readonly Dictionary<string, int> counts = new();

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Add(string word) => counts[word] = word.Length;

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.Synchronized)]
    private int Size()
    {
        return counts.Count;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private static int Next() => ++calls;

    public int FunctionHandler(string word, ILambdaContext context)
    {
        Add(word);
        return Size() + Next();
    }
}
