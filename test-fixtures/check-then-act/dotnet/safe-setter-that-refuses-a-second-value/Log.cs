// What the caller gives is not made here; whoever registers a log does so when the program starts.
using System;
using System.IO;

namespace Greeter
{
    public static class Log
    {
        private static TextWriter target;

        public static void Register(TextWriter writer)
        {
            if (target != null) // hazard: check-then-act/staleCheck@low
                throw new InvalidOperationException("There is a log already.");
            target = writer;
        }

        public static void Say(string text) => target.WriteLine(text);
    }
}
