// Two archives are unpacked into one folder.
using System.IO;
using System.IO.Compression;
using Amazon.Lambda.Core;

public class Function
{
    public int FunctionHandler(string archive, ILambdaContext context)
    {
        ZipFile.ExtractToDirectory(archive, "/tmp/unpacked", true); // hazard: shared-tmp-path/fixedName
        return Directory.GetFiles("/tmp/unpacked").Length;
    }
}
