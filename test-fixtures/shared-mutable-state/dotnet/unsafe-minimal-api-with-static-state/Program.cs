// Requests of a minimal API run side by side as well.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi);
var app = builder.Build();

var lastCustomer = "";

app.MapGet("/orders/{customer}", async (string customer) =>
{
    lastCustomer = customer; // hazard: shared-mutable-state/requestData
    await Task.Delay(5);
    return "orders of " + lastCustomer;
});

app.Run();
