// A program of its own, which no platform starts with requests.
using System;

public static class Program
{
    public static void Main(string[] args)
    {
        if (args.Length == 0)
        {
            Environment.Exit(2);
        }

        Run(args[0]);
    }

    private static void Run(string name) => Console.WriteLine(name);
}
