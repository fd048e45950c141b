// A worker that runs beside and the handler call the same method, each with messages of its own.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Hosting;

public class Function
{
    public async Task<string> FunctionHandler(List<string> bodies, ILambdaContext context)
    {
        var texts = new List<string>();
        foreach (var body in bodies)
        {
            var message = new Message { Body = body };
            texts.Add(await Envelope.OpenAsync(message));
        }
        return string.Join(' ', texts);
    }
}

public class Poller : BackgroundService
{
    private readonly IAmazonSQS queue = new AmazonSQSClient();

    protected override async Task ExecuteAsync(CancellationToken token)
    {
        var received = await queue.ReceiveMessageAsync("https://sqs.example.com/1/orders", token);
        foreach (var message in received.Messages)
        {
            await Envelope.OpenAsync(message);
        }
    }
}

public static class Envelope
{
    public static async Task<string> OpenAsync(Message message)
    {
        message.Body = await TrimAsync(message.Body);
        return message.Body;
    }

    private static async Task<string> TrimAsync(string text)
    {
        await Task.Delay(1);
        return text.Trim();
    }
}
