import type { ArgumentPosition, PathEffect, PathSink } from '../path-facts.js';
import { members } from './type-names.js';

/**
 * Path arguments of the file system's own calls and of libraries that write files. Sources: .NET API reference
 * (System.IO, System.IO.Compression), the documentation of the AWS SDK for .NET, ImageSharp, SkiaSharp, Magick.NET,
 * ClosedXML, EPPlus, PDFsharp, Microsoft.Data.Sqlite, LiteDB.
 */

const first: ArgumentPosition = { argument: 0 };
const second: ArgumentPosition = { argument: 1 };
const receiver: ArgumentPosition = { argument: 'receiver' };

function rows(
  effect: PathEffect,
  path: ArgumentPosition,
  symbols: readonly string[],
  more: Pick<PathSink, 'flags' | 'method' | 'mayExist' | 'mustBeNew'> = {},
): PathSink[] {
  return symbols.map((symbol) => ({ symbol, path, effect, ...more }));
}

const file = (names: string): string[] => members('System.IO#File', names);
const directory = (names: string): string[] => members('System.IO#Directory', names);
const info = (names: string): string[] => members('System.IO#FileInfo()', names);
const folderInfo = (names: string): string[] => members('System.IO#DirectoryInfo()', names);

/** They fail where the file is there, unless they are told to overwrite it. */
const unlessTold = { mustBeNew: { unless: true } } as const;

/** `FileMode.Create` and the like, or an access that writes; otherwise a file that exists is read. */
const mode = { at: [second, { argument: 2 }], otherwise: 'r' };

export const fileSinks: readonly PathSink[] = [
  ...rows(
    'write',
    first,
    file(
      'WriteAllText WriteAllTextAsync WriteAllBytes WriteAllBytesAsync WriteAllLines WriteAllLinesAsync AppendAllText AppendAllTextAsync AppendAllLines AppendAllLinesAsync AppendAllBytes AppendAllBytesAsync Create CreateText AppendText OpenWrite',
    ),
  ),
  ...rows('write', first, file('Open'), { flags: mode }),
  ...rows('write', first, ['System.IO#FileStream'], { flags: mode }),
  ...rows('write', first, ['System.IO#StreamWriter']),
  ...rows('write', second, file('Copy CreateSymbolicLink'), unlessTold),
  ...rows('read', first, file('Copy')),
  ...rows('moveAway', first, file('Move')),
  ...rows('replace', second, file('Move Replace')),
  ...rows('moveAway', first, file('Replace')),
  ...rows('remove', first, file('Delete')),
  ...rows('read', first, [
    ...file(
      'ReadAllText ReadAllTextAsync ReadAllBytes ReadAllBytesAsync ReadAllLines ReadAllLinesAsync ReadLines ReadLinesAsync OpenRead OpenText',
    ),
    'System.IO#StreamReader',
  ]),
  ...rows('check', first, [
    ...file('Exists GetAttributes GetLastWriteTime GetLastWriteTimeUtc GetCreationTime'),
    ...directory('Exists'),
  ]),
  // A folder that exists already is no mistake.
  ...rows('directory', first, directory('CreateDirectory'), { mayExist: true }),
  ...rows('remove', first, directory('Delete')),
  ...rows('moveAway', first, directory('Move')),
  ...rows('write', second, directory('Move'), unlessTold),
  ...rows(
    'list',
    first,
    directory(
      'GetFiles GetDirectories GetFileSystemEntries EnumerateFiles EnumerateDirectories EnumerateFileSystemEntries',
    ),
  ),
  ...rows('write', first, [...info('CopyTo'), ...folderInfo('MoveTo')], unlessTold),
  ...rows('replace', first, info('MoveTo')),
  ...rows('moveAway', receiver, [...info('MoveTo'), ...folderInfo('MoveTo')]),
  ...rows('write', receiver, info('Create CreateText AppendText OpenWrite')),
  ...rows('write', receiver, info('Open'), { flags: { at: [first, second], otherwise: 'r' } }),
  ...rows('read', receiver, info('OpenRead OpenText CopyTo')),
  ...rows('remove', receiver, [...info('Delete'), ...folderInfo('Delete')]),
  ...rows(
    'list',
    receiver,
    folderInfo(
      'GetFiles GetDirectories GetFileSystemInfos EnumerateFiles EnumerateDirectories EnumerateFileSystemInfos',
    ),
  ),
];

export const packageSinks: readonly PathSink[] = [
  ...rows(
    'write',
    second,
    [
      ...members('System.IO.Compression#ZipFile', 'ExtractToDirectory ExtractToDirectoryAsync'),
      ...members('System.IO.Compression#ZipFile', 'CreateFromDirectory CreateFromDirectoryAsync'),
      ...members('System.Formats.Tar#TarFile', 'ExtractToDirectory ExtractToDirectoryAsync'),
      ...members('System.Formats.Tar#TarFile', 'CreateFromDirectory CreateFromDirectoryAsync'),
    ],
    unlessTold,
  ),
  ...rows('write', second, ['ICSharpCode.SharpZipLib.Zip#FastZip().ExtractZip']),
  ...rows('read', first, [
    ...members('System.IO.Compression#ZipFile', 'ExtractToDirectory CreateFromDirectory OpenRead'),
  ]),
  ...rows(
    'write',
    first,
    [
      ...members('System.IO.Compression#ZipArchive()', 'ExtractToDirectory ExtractToDirectoryAsync'),
      ...members('System.IO.Compression#ZipArchiveEntry()', 'ExtractToFile ExtractToFileAsync'),
      ...members('System.Formats.Tar#TarEntry()', 'ExtractToFile ExtractToFileAsync'),
    ],
    unlessTold,
  ),
  ...rows('write', first, ['ICSharpCode.SharpZipLib.Zip#FastZip().CreateZip']),
  ...rows('write', first, [
    ...members(
      'Amazon.S3.Model#GetObjectResponse()',
      'WriteResponseStreamToFile WriteResponseStreamToFileAsync',
    ),
    ...members('Amazon.S3#AmazonS3Client().GetObjectAsync()', 'WriteResponseStreamToFileAsync'),
    ...members('Amazon.S3#IAmazonS3().GetObjectAsync()', 'WriteResponseStreamToFileAsync'),
    ...members('Amazon.S3.Transfer#TransferUtility()', 'Download DownloadAsync'),
    ...members('Amazon.S3.Transfer#ITransferUtility()', 'Download DownloadAsync'),
    ...members('Amazon.S3.Transfer#TransferUtility()', 'DownloadDirectoryAsync'),
  ]),
  ...rows('write', second, [
    'System.Net#WebClient().DownloadFile',
    'System.Net#WebClient().DownloadFileTaskAsync',
  ]),
  ...rows('write', first, [
    ...members(
      'SixLabors.ImageSharp#Image()',
      'Save SaveAsync SaveAsPng SaveAsPngAsync SaveAsJpeg SaveAsJpegAsync',
    ),
    ...members(
      'SixLabors.ImageSharp#Image.Load()',
      'Save SaveAsync SaveAsPng SaveAsPngAsync SaveAsJpeg SaveAsJpegAsync',
    ),
    ...members('SixLabors.ImageSharp#Image.LoadAsync()', 'Save SaveAsync SaveAsPngAsync SaveAsJpegAsync'),
    'System.Drawing#Bitmap().Save',
    'System.Drawing#Image().Save',
    'System.Drawing#Image.FromFile().Save',
    ...members('ImageMagick#MagickImage()', 'Write WriteAsync'),
    ...members('ClosedXML.Excel#XLWorkbook()', 'SaveAs'),
    ...members('OfficeOpenXml#ExcelPackage()', 'SaveAs SaveAsAsync'),
    ...members('PdfSharp.Pdf#PdfDocument()', 'Save'),
    ...members('System.Xml#XmlDocument()', 'Save'),
    ...members('System.Xml.Linq#XDocument()', 'Save'),
    'System.Xml#XmlWriter.Create',
    'iText.Kernel.Pdf#PdfWriter',
    'CsvHelper#CsvWriter',
  ]),
  // Source: the README of PgpCore: the files of the two keys.
  ...[first, second].flatMap((key) =>
    rows('write', key, ['PgpCore#PGP().GenerateKey', 'PgpCore#PGP.Instance.GenerateKey']),
  ),
  // Source: the README files of Puppeteer Sharp and of HeadlessChromium.Puppeteer.Lambda.Dotnet.
  ...[
    'PuppeteerSharp#IPage()',
    'PuppeteerSharp#Page()',
    'PuppeteerSharp#IBrowser()',
    'PuppeteerSharp#Browser()',
    'PuppeteerSharp#Puppeteer',
    'HeadlessChromium.Puppeteer.Lambda.Dotnet#HeadlessChromiumPuppeteerLauncher',
  ].flatMap((start) =>
    ['ScreenshotAsync', 'PdfAsync'].flatMap((method) => rows('write', first, [start], { method })),
  ),
  ...rows('database', first, [
    'LiteDB#LiteDatabase',
    'SQLite#SQLiteConnection',
    'SQLite#SQLiteAsyncConnection',
  ]),
];

/** Connections whose connection string names a file: `Data Source=/tmp/cache.db`. */
export const connectionStringSinks: readonly PathSink[] = rows('database', first, [
  'Microsoft.Data.Sqlite#SqliteConnection',
  'System.Data.SQLite#SQLiteConnection',
]).map((row) => ({
  ...row,
  behind: /^(?:[^;]*;)*\s*(?:Data ?Source|Filename|URI)\s*=\s*(?:file:)?/i,
}));
