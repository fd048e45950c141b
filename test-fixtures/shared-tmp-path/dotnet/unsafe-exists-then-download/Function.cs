// B finds the file while A is still writing it, and reads half a model.
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Amazon.S3;
using Amazon.S3.Transfer;

public class Function
{
    private readonly TransferUtility transfer = new(new AmazonS3Client());

    public async Task<long> FunctionHandler(string input, ILambdaContext context)
    {
        const string model = "/tmp/model.onnx";
        if (!File.Exists(model))
        {
            await transfer.DownloadAsync(model, "models", "model.onnx"); // hazard: shared-tmp-path/checkThenCreate
        }

        return new FileInfo(model).Length;
    }
}
