using System;
using System.IO;

public class Realm
{
    private const string Configuration = "/tmp/krb5.conf";

    public string Name { get; private set; }

    public void Install()
    {
        if (string.IsNullOrEmpty(Name))
            Name = File.ReadAllText("realm.txt").Trim();
        File.WriteAllText(Configuration, "[libdefaults] default_realm = " + Name);
        Environment.SetEnvironmentVariable("KRB5_CONFIG", Configuration);
    }
}
