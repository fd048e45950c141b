// The project's class is a concurrent dictionary itself, and is used through an interface of the project.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Amazon.Lambda.Core;

public interface IPromises : IDictionary<Guid, string>
{
}

public class Promises : ConcurrentDictionary<Guid, string>, IPromises
{
    public void Forget(string value)
    {
        foreach (var entry in this)
        {
            if (entry.Value == value) TryRemove(entry);
        }
    }
}

public class Function
{
    private readonly IPromises promises = new Promises();
    private readonly Promises others = new();

    public string FunctionHandler(string name, ILambdaContext context)
    {
        var id = Guid.NewGuid();
        promises.Add(id, name);
        others.Forget(name);
        promises.Remove(id);
        return id.ToString();
    }
}
