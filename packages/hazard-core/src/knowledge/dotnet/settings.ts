import type { GlobalSetter, SettingFacts, SharedContextFacts, ContextSetter } from '../library-facts.js';
import { members } from './type-names.js';

/**
 * Settings and clients that the whole process reads. Sources: .NET API reference; the documentation of Powertools for
 * AWS Lambda (.NET), Serilog, NLog, log4net and Sentry.
 */

function calls(variant: string, symbols: readonly string[]): [string, GlobalSetter][] {
  return symbols.map((symbol) => [symbol, { variant, minimum: 1 }]);
}

export const dotnetSettings: SettingFacts = {
  setters: new Map([
    ...calls('environment', ['System#Environment.SetEnvironmentVariable']),
    ...calls('globalObject', [
      'System.IO#Directory.SetCurrentDirectory',
      ...members('System#Console', 'SetOut SetError SetIn'),
    ]),
    ...calls('libraryDefault', [
      'System#AppContext.SetSwitch',
      'System#AppContext.SetData',
      'System#AppDomain.CurrentDomain.SetData',
      ...members('System.Threading#ThreadPool', 'SetMinThreads SetMaxThreads'),
      'Dapper#SqlMapper.AddTypeHandler',
      'Amazon#AWSConfigs.LoggingConfig',
    ]),
  ]),
  instanceSetters: [
    {
      symbol:
        /^System\.Net\.Http#HttpClient\(\)\.DefaultRequestHeaders(?:\.\w+)?\.(?:Add|Remove|Clear|TryAddWithoutValidation|ParseAdd|TryParseAdd)$/,
      variant: 'sharedClient',
    },
    {
      symbol: /^System\.Text\.Json#JsonSerializerOptions\(\)\.Converters\.(?:Add|Clear|Remove|Insert)$/,
      variant: 'sharedClient',
    },
  ],
  targets: [
    {
      symbol:
        /^System\.Net\.Http#HttpClient\(\)\.(?:DefaultRequestHeaders(?:\.|$)|BaseAddress$|Timeout$|DefaultRequestVersion$|MaxResponseContentBufferSize$)/,
      variant: 'sharedClient',
      ofObject: true,
    },
    {
      symbol: /^System\.Globalization#CultureInfo\.DefaultThreadCurrent(?:UI)?Culture$/,
      variant: 'libraryDefault',
    },
    { symbol: /^System\.Net#ServicePointManager\./, variant: 'libraryDefault' },
    { symbol: /^System\.Net\.Http#HttpClient\.DefaultProxy$/, variant: 'globalAgent' },
    { symbol: /^System\.Net#WebRequest\.DefaultWebProxy$/, variant: 'globalAgent' },
    { symbol: /^System#Environment\.CurrentDirectory$/, variant: 'globalObject' },
    { symbol: /^System#Console\.(?:OutputEncoding|InputEncoding)$/, variant: 'globalObject' },
    { symbol: /^System\.Threading\.Tasks#TaskScheduler\.UnobservedTaskException$/, variant: 'listener' },
    { symbol: /^System#AppDomain\.CurrentDomain\.\w+$/, variant: 'listener' },
    { symbol: /^Newtonsoft\.Json#JsonConvert\.DefaultSettings$/, variant: 'libraryDefault' },
    { symbol: /^Amazon#AWSConfigs(?:\w*)\./, variant: 'libraryDefault' },
    { symbol: /^Dapper#DefaultTypeMap\./, variant: 'libraryDefault' },
    { symbol: /^Serilog#Log\.Logger$/, variant: 'libraryDefault' },
    {
      symbol: /^System\.Diagnostics#(?:Trace|Activity)\.(?:AutoFlush|DefaultIdFormat|ForceDefaultIdFormat)$/,
      variant: 'libraryDefault',
    },
  ],
  objectWriters: new Set(),
};

function setters(
  variant: ContextSetter['variant'],
  needsRequest: boolean,
  fix: string,
  ...symbols: string[]
): [string, ContextSetter][] {
  return symbols.map((symbol) => [symbol, { variant, needsRequest, fix }]);
}

const powertools = 'AWS.Lambda.Powertools';

export const dotnetSharedContexts: SharedContextFacts = {
  setters: new Map([
    ...setters(
      'appendedKeys',
      false,
      'Use a version of Powertools that keeps keys per invocation, or pass the value with the log call.',
      ...members(`${powertools}.Logging#Logger`, 'AppendKey AppendKeys RemoveKeys RemoveAllKeys'),
    ),
    ...setters(
      'persistentAttributes',
      false,
      'Pass the dimension with the metric (`PushSingleMetric`).',
      ...members(`${powertools}.Metrics#Metrics`, 'SetDefaultDimensions ClearDefaultDimensions SetNamespace'),
    ),
    ...setters(
      'persistentAttributes',
      true,
      'Use `LogContext.PushProperty` in a `using`, or pass the value with the log call.',
      ...members('log4net#GlobalContext.Properties', 'Set Add'),
      ...members('NLog#GlobalDiagnosticsContext', 'Set'),
      'Serilog#Log.ForContext().Logger',
    ),
    ...setters(
      'userScope',
      false,
      'Set it within `SentrySdk.WithScope` or a scope that is pushed for the invocation.',
      ...members('Sentry#SentrySdk', 'ConfigureScope'),
    ),
  ]),
  scopedCallbacks: [/#SentrySdk\.WithScope$/, /#SentrySdk\.PushScope$/],
  // Values that flow with the invocation, and scopes that end with it.
  harmlessObjects: /AsyncLocal|#LogContext|#ScopeContext|LogicalThreadContext/,
};

/** Contexts of a thread: an invocation hops threads at `await`. Source: the documentation of log4net and NLog. */
export const threadContexts: ReadonlyMap<
  string,
  { readonly removers: ReadonlySet<string>; readonly fix: string }
> = new Map([
  [
    'NLog#MappedDiagnosticsContext.Set',
    {
      removers: new Set(members('NLog#MappedDiagnosticsContext', 'Remove Clear')),
      fix: 'Use `ScopeContext.PushProperty` in a `using`.',
    },
  ],
  [
    'log4net#ThreadContext.Properties.Set',
    {
      removers: new Set(members('log4net#ThreadContext.Properties', 'Remove Clear')),
      fix: 'Use `LogicalThreadContext`, which flows with `await`, in a `using`.',
    },
  ],
]);
