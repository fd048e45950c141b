import { defaultOptions, type EngineOptions } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { foldersOfOtherPrograms, readProject } from '../../src/project/dotnet-projects.js';
import { scan } from '../../src/scan.js';
import { makeTree } from '../support/tree.js';

const web = '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>';
const library = '<Project Sdk="Microsoft.NET.Sdk"></Project>';
const lambda = '<Project Sdk="Microsoft.NET.Sdk"><PackageReference Include="Amazon.Lambda.Core" /></Project>';

function referring(to: string, inside = library): string {
  return inside.replace('</Project>', `<ProjectReference Include="..\\${to}\\${to}.csproj" /></Project>`);
}

function others(
  files: Readonly<Record<string, string>>,
  deployments: Readonly<Record<string, string>> = {},
): string[] {
  const projects = Object.entries(files).map(([file, text]) => readProject(file, text));
  const told = Object.entries(deployments).map(([file, text]) => ({ file, text }));
  return [...foldersOfOtherPrograms(projects, told)].sort();
}

describe('projects of .NET that make no functions', () => {
  it.each([
    ['a web site', web],
    ['a worker', '<Project Sdk="Microsoft.NET.Sdk.Worker"></Project>'],
    ['a console program', '<Project><OutputType>Exe</OutputType></Project>'],
    ['a desktop app', '<Project><OutputType>WinExe</OutputType><UseWPF>true</UseWPF></Project>'],
    ['an analyzer', '<Project><IsRoslynComponent>true</IsRoslynComponent></Project>'],
    ['a generator', '<Project><PackageReference Include="Microsoft.CodeAnalysis.CSharp" /></Project>'],
    ['tests', '<Project><PackageReference Include="Microsoft.NET.Test.Sdk" /></Project>'],
    // The site calls functions by the SDK.
    ['a caller of functions', web.replace('</', '<PackageReference Include="AWSSDK.Lambda" /></')],
  ])('%s', (_, text) => {
    expect(others({ 'app/App.csproj': text })).toEqual(['app']);
  });

  it.each([
    ['a library', library],
    ['a function', lambda],
    ['a function with a bootstrap of its own', lambda.replace('<Pack', '<OutputType>Exe</OutputType><Pack')],
    [
      'a web site on Lambda',
      web.replace('</', '<PackageReference Include="Amazon.Lambda.AspNetCoreServer" /></'),
    ],
    [
      'a function of another platform',
      web.replace('</', '<AzureFunctionsVersion>v4</AzureFunctionsVersion></'),
    ],
    ['a function with its tests', lambda.replace('</Pro', '<PackageReference Include="xunit" /></Pro')],
  ])('but not %s', (_, text) => {
    expect(others({ 'app/App.csproj': text })).toEqual([]);
  });

  it('a project is what those that refer to it are, over however many steps', () => {
    const files = {
      'Fn/Fn.csproj': referring('Core', lambda),
      'Core/Core.csproj': referring('Base'),
      'Base/Base.csproj': library,
      'Site/Site.csproj': referring('Pages', web),
      'Pages/Pages.csproj': referring('Base'),
    };
    expect(others(files)).toEqual(['Pages', 'Site']);
  });

  it('tests say nothing of what they refer to', () => {
    const tests = lambda.replace('</Pro', '<IsTestProject>true</IsTestProject></Pro');
    expect(others({ 'App.Tests/App.Tests.csproj': referring('App', tests), 'App/App.csproj': web })).toEqual([
      'App',
      'App.Tests',
    ]);
  });

  it('a deployment file beside a project or one above that names it makes it a function', () => {
    const files = { 'src/Shop/Shop.csproj': web, 'src/Desk/Desk.csproj': web };
    expect(others(files)).toEqual(['src/Desk', 'src/Shop']);
    expect(others(files, { 'template.yaml': 'CodeUri: src/Shop/' })).toEqual(['src/Desk']);
    expect(others(files, { 'src/Desk/serverless.template': '{}' })).toEqual(['src/Shop']);
    expect(others(files, { 'other/template.yaml': 'CodeUri: src/Shop/' })).toEqual(['src/Desk', 'src/Shop']);
  });
});

describe('scan', () => {
  const controller = `
    using Microsoft.AspNetCore.Mvc;
    public class ShopController : ControllerBase
    {
        private static string last;
        [HttpPost] public string Post(string name) { last = name; return last; }
    }`;

  async function hazardsIn(project: string, engine: EngineOptions = defaultOptions): Promise<string[]> {
    const { findings } = await scan({
      cwd: makeTree({ 'Shop/Shop.csproj': project, 'Shop/ShopController.cs': controller }),
      paths: ['.'],
      engine,
      selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
    });
    return findings.map(({ hazard }) => hazard);
  }

  it('looks for controllers where functions are made, or where the user names entries', async () => {
    expect(await hazardsIn(web)).toEqual([]);
    expect(await hazardsIn(lambda)).toEqual(['shared-mutable-state']);
    expect(await hazardsIn(web, { ...defaultOptions, assumeEntries: ['*Controller'] })).toEqual([
      'shared-mutable-state',
    ]);
  });
});
