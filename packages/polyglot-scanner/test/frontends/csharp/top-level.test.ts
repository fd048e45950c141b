import { describe, expect, it } from 'vitest';
import { lowered, steps } from './support/lower.js';

describe('top-level statements', () => {
  it('run in the module’s own code, behind static initial values', () => {
    expect(
      steps(
        'using Amazon.Lambda.RuntimeSupport; var n = 1; await LambdaBootstrapBuilder.Create(Handle).Build().RunAsync(); async Task Handle(string s) { n = State.Count; } static class State { public static int Count = 2; }',
      ),
    ).toBe(
      'init static State.Count = 2; init n = 1; read Handle; call <type LambdaBootstrapBuilder>.Create(Handle); call <<type LambdaBootstrapBuilder>.Create(Handle)>.Build(); call <<<type LambdaBootstrapBuilder>.Create(Handle)>.Build()>.RunAsync(); await <<<type LambdaBootstrapBuilder>.Create(Handle)>.Build()>.RunAsync(); drop await(<<<type LambdaBootstrapBuilder>.Create(Handle)>.Build()>.RunAsync())',
    );
  });

  it('own their variables, which functions capture', () => {
    expect(
      steps(
        'var n = 1; var handler = async (string s) => { n++; await Log(s); }; async Task Log(string s) { n = 2; } await handler("a");',
        'handler',
      ),
    ).toBe('read n; set n ++ ++(n); read s; call Log(s); await Log(s); drop await(Log(s))');
  });

  it('may stand under conditions and mix with types', () => {
    expect(
      lowered(`using A;
#if B
F();
#endif
int F() => 1;
class C { }
record R(int X);`).functions,
    ).toEqual(['init', 'function F()', 'constructor C() of C', 'constructor R(X) of R']);
  });

  it('configure minimal APIs', () => {
    expect(
      steps(
        'var builder = WebApplication.CreateBuilder(args); builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi); builder.Services.AddSingleton<IStore, Store>(); var app = builder.Build(); app.MapGet("/{id}", (string id, Store store) => store.Get(id)); app.Run();',
      ),
    ).toBe(
      'read global args; call <type WebApplication>.CreateBuilder(global args); init builder = <type WebApplication>.CreateBuilder(global args); read builder.Services; read <type LambdaEventSource>.HttpApi; call builder.Services.AddAWSLambdaHosting(<type LambdaEventSource>.HttpApi); drop builder.Services.AddAWSLambdaHosting(<type LambdaEventSource>.HttpApi); read builder.Services; call builder.Services.AddSingleton(); drop builder.Services.AddSingleton(); read builder; call builder.Build(); init app = builder.Build(); read app; call app.MapGet("/{id}", fn arrow); drop app.MapGet("/{id}", fn arrow); read app; call app.Run(); drop app.Run()',
    );
  });
});
