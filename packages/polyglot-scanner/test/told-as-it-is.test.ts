// What happens when two invocations meet depends on the call: the message tells what this one does.
import { normalizeOptions } from 'hazard-core';
import { afterEach, describe, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

async function told(file: string, text: string): Promise<string[]> {
  const { findings } = await scan({
    cwd: project.write({ [file]: text }),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: ['uncorrelated-log'] },
  });
  return findings.map(({ message }) => message);
}

const csharp = (body: string): string => `using System.IO;
using System.IO.Compression;
using Amazon.Lambda.Core;
public class Function
{
    public string FunctionHandler(string input, ILambdaContext context)
    {
${body}
        return input;
    }
}
`;

const java = (members: string, body: string): string => `import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.*;
public class Handler implements RequestHandler<Map<String, String>, String> {
  ${members}
  public String handleRequest(Map<String, String> event, Context context) {
${body}
  }
}
`;

describe('a file of a fixed name', () => {
  it('makes the second invocation fail where it must be new', async () => {
    const [message] = await told(
      'Function.cs',
      csharp('        ZipFile.ExtractToDirectory(input, "/tmp/unpacked");'),
    );
    expect(message).toContain('A second invocation fails because it is there');
  });

  it('is overwritten where the call says so', async () => {
    const [message] = await told(
      'Function.cs',
      csharp('        ZipFile.ExtractToDirectory(input, "/tmp/unpacked", true);'),
    );
    expect(message).toContain('A second invocation overwrites it');
  });

  it('is found half filled where it is a folder that may exist', async () => {
    const [message, ...others] = await told(
      'Function.cs',
      csharp(`        if (!Directory.Exists("/tmp/parts"))
        {
            Directory.CreateDirectory("/tmp/parts");
            using ZipArchive archive = ZipFile.OpenRead("parts.zip");
            foreach (ZipArchiveEntry entry in archive.Entries)
                entry.ExtractToFile(Path.Combine("/tmp/parts", entry.Name));
        }`),
    );
    expect(others).toEqual([]);
    expect(message).toContain('has only half put into it');
  });
});

describe('a shared collection or field', () => {
  it('is not said to be written over where something is added to a list', async () => {
    const [message] = await told(
      'Handler.java',
      java(
        'private final List<String> batch = new ArrayList<>();',
        '    if (batch.size() < 10) {\n      batch.add("letter");\n    }\n    return batch.toString();',
      ),
    );
    expect(message).toContain('Two invocations get the same answer and both add');
  });

  it('is read by another invocation where none both writes and reads it', async () => {
    const [message] = await told(
      'Handler.java',
      java(
        'private String memory = "";',
        '    switch (event.get("action")) {\n      case "remember":\n        memory = event.get("text");\n        return "";\n      default:\n        return memory;\n    }',
      ),
    );
    expect(message).toContain('another one than the one that has stored it');
  });
});
