// A slip of the pen: nothing makes the second file, so that nobody loses it.
using System.IO;
using Amazon.Lambda.Core;

public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
        var path = Path.Combine("/tmp", context.AwsRequestId + ".mp3");
        File.WriteAllText(path, input);
        var length = new FileInfo(path).Length;
        File.Delete(path);
        if (File.Exists("/tmp/audio.mp4"))
            File.Delete("/tmp/audio.mp4"); // hazard: shared-tmp-path/fixedName@low
        return length.ToString();
    }
}
