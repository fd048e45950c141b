// An object is mostly made once and kept: that its constructor runs for each request is doubtful.
using System;
using System.IO;

public class Output
{
    public Output(TextWriter writer)
    {
        Console.SetOut(writer); // hazard: process-global-mutation/globalObject@low
    }
}

public static class Outputs
{
    public static Output ToFile(TextWriter writer) => new Output(writer);
}
