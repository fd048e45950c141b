// Whoever reads the settings or the client gets what it would have stored itself; the list is another matter.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon;
using Amazon.Lambda.Core;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Newtonsoft.Json;

public class Secrets
{
    public string Endpoint { get; set; }
}

public class Function
{
    private static readonly string SecretName = "global";
    private static AmazonS3Client client;
    private string key;
    private Secrets secrets;
    private List<string> words;
    private PutObjectRequest current;

    private void ReadKey()
    {
        key = Environment.GetEnvironmentVariable("MAP_KEY"); // hazard: shared-mutable-state/unsynchronised@low
    }

    private async Task ReadSecrets()
    {
        var manager = new AmazonSecretsManagerClient(RegionEndpoint.EUWest1);
        var request = new GetSecretValueRequest { SecretId = SecretName };
        var response = await manager.GetSecretValueAsync(request);
        secrets = JsonConvert.DeserializeObject<Secrets>(response.SecretString); // hazard: shared-mutable-state/unsynchronised@low
    }

    public async Task<string> FunctionHandler(string word, ILambdaContext context)
    {
        ReadKey();
        await ReadSecrets();
        client = new AmazonS3Client(RegionEndpoint.EUWest1); // hazard: shared-mutable-state/unsynchronised@low
        await client.DeleteObjectAsync("bucket", word);
        words = new List<string>(); // hazard: shared-mutable-state/unsynchronised@high
        await Put(word.Length);
        return key + secrets.Endpoint + words.Count;
    }

    private async Task Put(int length)
    {
        current = new PutObjectRequest { BucketName = "bucket", Key = $"length-{length}" }; // hazard: shared-mutable-state/unsynchronised@high
        await client.PutObjectAsync(current);
    }
}
