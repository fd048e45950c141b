// The same key twice, or a retry, and two invocations write one file.
using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Amazon.Lambda.S3Events;
using Amazon.S3;
using Amazon.S3.Transfer;

public class Function
{
    private readonly TransferUtility transfer = new(new AmazonS3Client());

    public async Task<long> FunctionHandler(S3Event evnt, ILambdaContext context)
    {
        var record = evnt.Records[0].S3;
        var path = Path.Combine(Path.GetTempPath(), Path.GetFileName(record.Object.Key));
        await transfer.DownloadAsync(path, record.Bucket.Name, record.Object.Key); // hazard: shared-tmp-path/eventDerived
        return new FileInfo(path).Length;
    }
}
