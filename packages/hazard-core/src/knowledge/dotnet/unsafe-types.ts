import type { UnsafeObjectRow } from '../facts.js';
import type { UnsafeObjectFacts } from '../library-facts.js';
import { instances } from './type-names.js';

/**
 * Types whose objects belong to one user at a time. Source: .NET API reference, "Thread Safety" of each type
 * ("instance members are not guaranteed to be thread safe").
 */

function rows(title: string, fix: string, symbols: readonly string[]): UnsafeObjectRow[] {
  return symbols.map((symbol) => ({ symbol, title, fix }));
}

const hashes =
  'MD5 SHA1 SHA256 SHA384 SHA512 SHA3_256 SHA3_384 SHA3_512 HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384 HMACSHA512';

/** Any use by two invocations at once is the hazard. */
export const unsafeTypes: readonly UnsafeObjectRow[] = [
  ...rows('hash algorithm', 'Use the static `HashData`, or create one in each invocation.', [
    ...instances(
      'System.Security.Cryptography',
      `HashAlgorithm KeyedHashAlgorithm HMAC IncrementalHash ${hashes}`,
    ),
    ...instances(
      'System.Security.Cryptography',
      'MD5CryptoServiceProvider SHA1Managed SHA256Managed SHA384Managed SHA512Managed SHA1CryptoServiceProvider SHA256CryptoServiceProvider',
    ),
  ]),
  ...rows('cryptographic transform', 'Create one in each invocation.', [
    ...instances('System.Security.Cryptography', 'ICryptoTransform CryptoStream Rfc2898DeriveBytes'),
  ]),
  ...rows('random number generator', 'Use `Random.Shared`.', instances('System', 'Random')),
  ...rows('stream', 'Open or create one in each invocation.', [
    ...instances(
      'System.IO',
      'MemoryStream FileStream BufferedStream StreamReader StreamWriter StringReader StringWriter BinaryReader BinaryWriter Stream TextReader',
    ),
    ...instances('System.IO.Compression', 'GZipStream DeflateStream BrotliStream ZLibStream ZipArchive'),
  ]),
  ...rows('XML document', 'Load one in each invocation.', [
    ...instances('System.Xml', 'XmlDocument XmlReader XmlWriter XmlTextWriter XPathNavigator'),
    ...instances('System.Xml.Xsl', 'XsltArgumentList'),
  ]),
  ...rows(
    'data table',
    'Fill one in each invocation.',
    instances('System.Data', 'DataTable DataSet DataView'),
  ),
  ...rows('JSON writer', 'Create one in each invocation.', [
    ...instances('System.Text.Json', 'Utf8JsonWriter'),
    ...instances('Newtonsoft.Json', 'JsonTextWriter JsonTextReader'),
  ]),
  ...rows('text encoder', 'Create one in each invocation.', instances('System.Text', 'Encoder Decoder')),
];

/** Safe to share as they are; settings of them may still be changed by mistake. */
export const safeTypes: ReadonlySet<string> = new Set([
  ...instances('System.Text.RegularExpressions', 'Regex'),
  ...instances('System.Net.Http', 'HttpClient'),
  ...instances('System.Text.Json', 'JsonSerializerOptions'),
  ...instances('System.Threading', 'AsyncLocal SemaphoreSlim Lock CancellationTokenSource'),
  ...instances('System', 'Lazy Random.Shared'),
  ...instances('Microsoft.Extensions.Logging', 'ILogger ILoggerFactory'),
  ...instances('Microsoft.Extensions.Caching.Memory', 'IMemoryCache MemoryCache'),
]);

/** Objects for one user, with the reason. */
export const dotnetUnsafeObjects: UnsafeObjectFacts = {
  oneShotObjects: new Map(),
  perRequestObjects: new Map([
    ['System.Net#CookieContainer()', 'A `CookieContainer` holds the session of one user'],
    [
      'System.Threading#CancellationTokenSource()',
      'A `CancellationTokenSource` cancels everything that was given its token',
    ],
  ]),
  regexMakers: new Set(),
};
