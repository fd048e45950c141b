// Nobody changes the model that init has downloaded; the file of the invocation has its id.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public int FunctionHandler(string input, ILambdaContext context)
    {
        var mine = new FileInfo($"/tmp/{context.AwsRequestId}.txt");
        try
        {
            using var model = new FileInfo("/tmp/model.bin").OpenRead();
            using var words = new FileInfo("/tmp/words.txt").Open(FileMode.Open);
            using (var writer = mine.AppendText())
            {
                writer.Write(input);
            }
            return model.ReadByte() + words.ReadByte();
        }
        finally
        {
            mine.Delete();
        }
    }
}
