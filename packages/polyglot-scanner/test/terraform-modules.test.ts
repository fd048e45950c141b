// Which functions Terraform's modules make, and with which values.
import { normalizeOptions, type DeployedFunction } from 'hazard-core';
import { afterEach, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

async function functionsOf(files: Readonly<Record<string, string>>): Promise<readonly DeployedFunction[]> {
  const { functions, notifications } = await scan({
    cwd: project.write(files),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
    listsEntryPoints: true,
  });
  expect(notifications).toEqual([]);
  return functions.map((one) => one.function);
}

const called = (name: string, values: string): string =>
  `module "${name}" {\n  source = "./modules/function"\n${values}}\n`;
const shared = `variable "memory" {
  default = 128
}
variable "runtime" {
  default = "nodejs18.x"
}
variable "layers" {
  default = []
}
resource "aws_lambda_function" "this" {
  memory_size = var.memory
  runtime     = var.runtime
  layers      = var.layers
}
`;

it('takes the values that the only caller passes, and the defaults of the others', async () => {
  const [one] = await functionsOf({
    'main.tf': `locals {\n  size = 4\n}\n${called('a', '  memory = local.size * 1024\n')}`,
    'modules/function/main.tf': shared,
  });
  expect(one).toMatchObject({
    memory: { state: 'set', value: 4096 },
    runtime: { state: 'set', value: 'nodejs18.x' },
  });
});

it('follows callers of callers', async () => {
  const [one] = await functionsOf({
    'main.tf': 'module "shop" {\n  source = "./modules/shop"\n  size   = 4096\n}\n',
    'modules/shop/main.tf':
      'variable "size" {}\nmodule "function" {\n  source = "../function"\n  memory = var.size\n}\n',
    'modules/function/main.tf': shared,
  });
  expect(one).toMatchObject({ memory: { state: 'set', value: 4096 } });
});

it('does not choose between callers', async () => {
  const [one] = await functionsOf({
    'main.tf': `${called('a', '  memory = 4096\n  runtime = "nodejs24.x"\n')}${called('b', '  runtime = "nodejs24.x"\n')}`,
    'modules/function/main.tf': shared,
  });
  expect(one).toMatchObject({
    memory: { state: 'unknown', why: 'the callers of the module give `memory` different values' },
    runtime: { state: 'set', value: 'nodejs24.x' },
  });
});

it('knows nothing of what the caller makes', async () => {
  const [one] = await functionsOf({
    'main.tf': called(
      'a',
      '  memory = aws_ssm_parameter.memory.value\n  layers = [aws_lambda_layer_version.a.arn]\n',
    ),
    'modules/function/main.tf': shared,
  });
  expect(one).toMatchObject({ memory: { state: 'unknown' }, layers: { state: 'unknown' } });
});

it('takes null for nothing', async () => {
  const [one] = await functionsOf({
    'main.tf': called('a', '  memory = null\n'),
    'modules/function/main.tf': shared,
  });
  expect(one).toMatchObject({ memory: { state: 'absent' } });
});

it('survives modules that call each other', async () => {
  const other = (name: string): string =>
    `${shared}module "other" {\n  source = "../${name}"\n  memory = var.memory\n}\n`;
  const functions = await functionsOf({ 'a/main.tf': other('b'), 'b/main.tf': other('a') });
  expect(functions).toHaveLength(2);
});

it('puts override files over the others', async () => {
  const [one, ...others] = await functionsOf({
    'main.tf':
      'resource "aws_lambda_function" "a" {\n  memory_size = 512\n  runtime = "nodejs22.x"\n  vpc_config {\n    subnet_ids = ["a"]\n  }\n}\nlocals {\n  timeout = 5\n}\n',
    'a_override.tf':
      'resource "aws_lambda_function" "a" {\n  memory_size = 2048\n  timeout = local.timeout\n  vpc_config {\n    subnet_ids = []\n  }\n}\nlocals {\n  timeout = 7\n}\n',
  });
  expect(one).toMatchObject({
    memory: { value: 2048 },
    timeout: { value: 7 },
    runtime: { value: 'nodejs22.x' },
    vpc: { state: 'absent' },
  });
  expect(others).toEqual([]);
});

it.each([
  ['a name', 'local.sizes["large"]', 4096],
  ['a number', 'local.list[1]', 4096],
  ['a variable', 'local.sizes[var.size]', 512],
  ['names inside', 'var.all["orders"].memory', 2048],
])('takes what is picked by %s', async (_, value, memory) => {
  const [one] = await functionsOf({
    'main.tf': `locals {
  sizes = { small = 512, large = 4096 }
  list  = [512, 4096]
}
variable "size" {
  default = "small"
}
variable "all" {
  default = { orders = { memory = 2048 } }
}
resource "aws_lambda_function" "a" {
  memory_size = ${value}
}
`,
  });
  expect(one).toMatchObject({ memory: { state: 'set', value: memory } });
});

it.each(['local.sizes[var.stage]', 'local.list[*]', 'local.list[count.index]', 'var.other[0]'])(
  'does not guess %s',
  async (value) => {
    const [one] = await functionsOf({
      'main.tf': `locals {\n  sizes = { small = 512 }\n  list = [512]\n}\nvariable "stage" {}\nresource "aws_lambda_function" "a" {\n  memory_size = ${value}\n}\n`,
    });
    expect(one).toMatchObject({ memory: { state: 'unknown' } });
  },
);

it.each(['create_layer = true', 'create_function = false', 'create = false'])(
  'does not take a module for a function with "%s"',
  async (setting) => {
    const functions = await functionsOf({
      'main.tf': `module "code" {\n  source = "terraform-aws-modules/lambda/aws"\n  runtime = "python3.13"\n  ${setting}\n}\n`,
    });
    expect(functions).toEqual([]);
  },
);

it.each(['count = 0', 'for_each = {}', 'for_each = toset([])'])(
  'makes nothing with "%s"',
  async (setting) => {
    const functions = await functionsOf({
      'main.tf': `resource "aws_lambda_function" "a" {\n  ${setting}\n  runtime = "python3.13"\n}\n`,
    });
    expect(functions).toEqual([]);
  },
);
