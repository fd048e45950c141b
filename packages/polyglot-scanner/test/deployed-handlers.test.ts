// What descriptions of deployments say of handlers, as the source analysis uses it.
import { normalizeOptions, type Finding } from 'hazard-core';
import { afterEach, describe, expect, it } from 'vitest';
import { scan, type ScanRequest } from '../src/scan.js';
import type { ScanResult } from '../src/scan-result.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

function scanned(
  files: Readonly<Record<string, string>>,
  request: Partial<ScanRequest> = {},
): Promise<ScanResult> {
  return scan({
    cwd: project.write(files),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
    ...request,
  });
}

function shown({ file, hazard, reach, functions }: Finding): string {
  return `${file} ${hazard} ${reach} ${functions.map(({ name }) => name).join(' ')}`;
}

function template(functions: string): string {
  return `Transform: AWS::Serverless-2016-10-31\nResources:\n${functions}`;
}

function samFunction(name: string, handler: string, runtime: string, more = ''): string {
  return `  ${name}:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: ${handler}\n      Runtime: ${runtime}\n      CodeUri: src/\n${more}`;
}

const managed = (more = ''): string =>
  `      MemorySize: 4096\n      CapacityProviderConfig:\n        Arn: !ImportValue Shared\n${more}`;

const leak = 'let user;\n';
const begin = 'async (input) => {\n  user = input.user;\n  await load(input);\n  return user;\n};\n';

describe('a handler that a template names', () => {
  it('is one whatever it is called, in Node.js', async () => {
    const files = { 'src/jobs/nightly.mjs': `${leak}export const sweep = ${begin}` };
    const alone = await scanned(files);
    expect(alone.findings.map(shown)).toEqual([]);
    const named = template(samFunction('Nightly', 'jobs/nightly.sweep', 'nodejs22.x'));
    const { findings, entryPoints } = await scanned({ ...files, 'template.yaml': named });
    expect(findings.map(shown)).toEqual(['src/jobs/nightly.mjs shared-mutable-state handler Nightly']);
    expect(entryPoints).toMatchObject([
      { name: 'sweep', functions: [{ name: 'Nightly', onManagedInstances: false }] },
    ]);
  });

  it('is one whatever it is called, in Python', async () => {
    const text =
      'import json\n\ndef sweep(job, runtime):\n    with open("/tmp/report.json", "w") as f:\n        json.dump(job, f)\n';
    const { findings } = await scanned({
      'src/jobs/nightly.py': text,
      'template.yaml': template(samFunction('Nightly', 'jobs.nightly.sweep', 'python3.13')),
    });
    expect(findings.map(shown)).toEqual(['src/jobs/nightly.py shared-tmp-path handler Nightly']);
  });

  it('is one whatever it is called, in the defaults of the .NET tools', async () => {
    const text = `namespace Letters;
public class Nightly {
  private static string user;
  public string Sweep(string input) { user = input; return Load(); }
  private static string Load() => user;
}
`;
    const defaults = {
      'function-name': 'letters-nightly',
      'function-runtime': 'dotnet8',
      'function-memory-size': 512,
      'function-handler': 'Letters::Letters.Nightly::Sweep',
    };
    const files = { 'src/Letters/Nightly.cs': text };
    expect((await scanned(files)).findings.map(shown)).toEqual([]);
    const { findings } = await scanned({
      ...files,
      'src/Letters/aws-lambda-tools-defaults.json': JSON.stringify(defaults),
    });
    expect(findings.map(shown)).toEqual([
      'src/Letters/Nightly.cs shared-mutable-state handler letters-nightly',
    ]);
    // Where a template says what is deployed, the defaults are for deploying that.
    const { functions } = await scanned({
      ...files,
      'src/Letters/aws-lambda-tools-defaults.json': JSON.stringify({
        ...defaults,
        template: 'serverless.template',
      }),
    });
    expect(functions).toEqual([]);
  });

  it('is one whatever it is called, in Java', async () => {
    const text = `package shop;
public class Nightly {
  private String user;
  public String sweep(String input) {
    user = input;
    return load(user);
  }
  private String load(String input) { return input; }
}
`;
    const { findings } = await scanned({
      'src/main/java/shop/Nightly.java': text,
      'template.yaml': template(samFunction('Nightly', 'shop.Nightly::sweep', 'java21')),
    });
    expect(findings.map(shown)).toEqual([
      'src/main/java/shop/Nightly.java shared-mutable-state handler Nightly',
    ]);
  });

  it('is one whatever it is called, in C#', async () => {
    const text = `namespace Shop;
public class Nightly {
  private string user;
  public string Sweep(string input) {
    user = input;
    return Load(user);
  }
  private string Load(string input) => input;
}
`;
    const { findings } = await scanned({
      'src/Jobs.cs': text,
      'template.yaml': template(samFunction('Nightly', 'Shop::Shop.Nightly::Sweep', 'dotnet8')),
    });
    expect(findings.map(shown)).toEqual(['src/Jobs.cs shared-mutable-state handler Nightly']);
  });

  it('is found in the sources where the template names what is built of them', async () => {
    const { findings } = await scanned({
      'src/src/app.ts': `${leak}export const run = ${begin}`,
      'template.yaml': template(samFunction('App', 'dist/app.run', 'nodejs22.x')),
    });
    expect(findings.map(shown)).toEqual(['src/src/app.ts shared-mutable-state handler App']);
  });

  it('counts as deployed code wherever it lies', async () => {
    const { findings } = await scanned({
      'src/scripts/app.mjs': `${leak}export const run = ${begin}`,
      'template.yaml': template(samFunction('App', 'scripts/app.run', 'nodejs22.x')),
    });
    expect(findings.map(shown)).toEqual(['src/scripts/app.mjs shared-mutable-state handler App']);
  });

  it('lends its name to what it reaches in other files, and to what runs while they load', async () => {
    const { findings } = await scanned({
      'src/a.mjs': "import { keep } from './shared.mjs';\nexport const run = async (input) => keep(input);\n",
      'src/b.mjs': "import { keep } from './shared.mjs';\nexport const go = async (input) => keep(input);\n",
      'src/c.mjs': 'export const walk = async (input) => input;\n',
      'src/shared.mjs': `import { writeFileSync } from 'node:fs';\nwriteFileSync('/tmp/ready', 'yes');\n${leak}export const keep = ${begin}`,
      'template.yaml': template(
        samFunction('A', 'a.run', 'nodejs22.x') +
          samFunction('B', 'b.go', 'nodejs22.x') +
          samFunction('C', 'c.walk', 'nodejs22.x'),
      ),
    });
    expect(findings.map(shown)).toEqual([
      'src/shared.mjs shared-tmp-path init A B',
      'src/shared.mjs shared-mutable-state handler A B',
    ]);
  });
});

describe('the concurrency that a template gives', () => {
  const pool =
    "import pg from 'pg';\nconst pool = new pg.Pool({ max: 3 });\nexport const handler = async (event) => pool.query(event.text);\n";
  const concurrency = (number: number): string =>
    managed(`        PerExecutionEnvironmentMaxConcurrency: ${number}\n`);

  it.each([
    // 4 GB are two vCPUs, and 16 workers.
    [48, []],
    [49, ['undersized-pool']],
  ])('decides how large a pool must be: %i at once', async (number, expected) => {
    const { findings } = await scanned({
      'src/app.mjs': pool,
      'template.yaml': template(samFunction('App', 'app.handler', 'nodejs22.x', concurrency(number))),
    });
    expect(findings.map(({ hazard }) => hazard)).toEqual(expected);
  });

  it.each([
    // 4 GB are two vCPUs, which take 32 at once each.
    [64, []],
    [63, ['undersized-pool']],
  ])('is the default of the runtime where it says nothing: a pool of %i in Java', async (size, expected) => {
    const { findings } = await scanned({
      'src/App.java': `import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

public class App {
  private static final HikariDataSource SOURCE = open();

  private static HikariDataSource open() {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(${size});
    return new HikariDataSource(config);
  }

  public String handle(String event) throws Exception {
    try (var connection = SOURCE.getConnection()) {
      return connection.getCatalog();
    }
  }
}
`,
      'template.yaml': template(samFunction('App', 'App::handle', 'java21', managed())),
    });
    expect(findings.map(({ hazard }) => hazard)).toEqual(expected);
  });

  it('is that of the function with the most, where several run the code', async () => {
    const { findings } = await scanned({
      'src/app.mjs': pool,
      'template.yaml': template(
        samFunction('Few', 'app.handler', 'nodejs22.x', concurrency(10)) +
          samFunction('Many', 'app.handler', 'nodejs22.x', concurrency(100)),
      ),
    });
    expect(findings.map(({ hazard }) => hazard)).toEqual(['undersized-pool']);
  });
});

it('a finding says which of its functions run on Managed Instances', async () => {
  const { findings } = await scanned({
    'src/app.mjs': `${leak}export const handler = ${begin}`,
    'template.yaml': template(
      samFunction('Here', 'app.handler', 'nodejs22.x', managed()) +
        samFunction('There', 'app.handler', 'nodejs22.x'),
    ),
  });
  expect(findings[0]!.functions).toEqual([
    { file: 'template.yaml', name: 'Here', onManagedInstances: true },
    { file: 'template.yaml', name: 'There', onManagedInstances: false },
  ]);
});
