import type { ArgumentPosition, PathEffect, PathSink } from '../path-facts.js';
import { methodsOf } from './symbols.js';

/**
 * Calls that take a path. Sources: the Javadoc of java.io, java.nio.file, java.util.zip and javax.imageio, of the AWS
 * SDKs, Apache Commons IO and Compress, Guava and the libraries that are named.
 */

const first: ArgumentPosition = { argument: 0 };
const second: ArgumentPosition = { argument: 1 };

function rows(effect: PathEffect, path: ArgumentPosition, ...symbols: string[]): PathSink[] {
  return symbols.map((symbol) => ({ symbol, path, effect }));
}

const nio = 'java.nio.file#Files';

const platform: readonly PathSink[] = [
  ...rows(
    'write',
    first,
    'java.io#FileOutputStream',
    'java.io#FileWriter',
    'java.io#PrintWriter',
    'java.io#PrintStream',
    'java.util#Formatter',
    'java.nio.channels#FileChannel.open',
    'java.nio.channels#AsynchronousFileChannel.open',
    'java.util.logging#FileHandler',
  ),
  ...rows('write', first, ...methodsOf(nio, 'write writeString newBufferedWriter newOutputStream')).map(
    (row) => ({ ...row, mustBeNew: { if: /(?:^|\.)CREATE_NEW$/ } }),
  ),
  {
    symbol: 'java.io#RandomAccessFile',
    path: first,
    effect: 'write',
    flags: { at: [second], otherwise: 'r' },
  },
  // The second invocation finds the name taken.
  ...rows('write', first, ...methodsOf(nio, 'createFile createLink createSymbolicLink')).map((row) => ({
    ...row,
    mustBeNew: {},
  })),
  ...rows('directory', first, `${nio}.createDirectory`),
  ...rows('remove', first, `${nio}.delete`, `${nio}.deleteIfExists`),
  ...rows('write', second, `${nio}.copy`).map((row) => ({
    ...row,
    mustBeNew: { unless: /(?:^|\.)REPLACE_EXISTING$/ },
  })),
  // A rename onto the final name is atomic; the source is gone.
  ...rows('replace', second, `${nio}.move`),
  ...rows('moveAway', first, `${nio}.move`),
  ...rows(
    'read',
    first,
    ...methodsOf(nio, 'copy readAllBytes readString readAllLines lines newBufferedReader newInputStream'),
  ),
  ...rows(
    'check',
    first,
    ...methodsOf(
      nio,
      'exists notExists isDirectory isRegularFile size getLastModifiedTime isReadable isWritable',
    ),
  ),
  ...rows('list', first, ...methodsOf(nio, 'list walk find newDirectoryStream walkFileTree')),
  ...rows(
    'read',
    first,
    'java.io#FileInputStream',
    'java.io#FileReader',
    'java.util.zip#ZipFile',
    'java.util.jar#JarFile',
  ),
  // javax.imageio.ImageIO.write(image, format, output), javax.sound.sampled.AudioSystem.write(stream, type, out).
  ...rows('write', { argument: 2 }, 'javax.imageio#ImageIO.write', 'javax.sound.sampled#AudioSystem.write'),
];

const libraries: readonly PathSink[] = [
  // AWS SDK for Java 2: getObject(request, Path), ResponseTransformer.toFile(path), the transfer manager's destination.
  ...rows(
    'write',
    second,
    'software.amazon.awssdk.services.s3#S3Client().getObject',
    'software.amazon.awssdk.services.s3#S3AsyncClient().getObject',
  ),
  ...rows(
    'write',
    first,
    'software.amazon.awssdk.core.sync#ResponseTransformer.toFile',
    'software.amazon.awssdk.core.async#AsyncResponseTransformer.toFile',
    'software.amazon.awssdk.transfer.s3.model#DownloadFileRequest.builder().destination',
  ),
  // AWS SDK for Java 1: getObject(request, File), download(bucket, key, File).
  ...rows(
    'write',
    second,
    'com.amazonaws.services.s3#AmazonS3().getObject',
    'com.amazonaws.services.s3#AmazonS3Client().getObject',
  ),
  ...rows('write', { argument: 2 }, 'com.amazonaws.services.s3.transfer#TransferManager().download'),
  // Apache Commons IO.
  ...['org.apache.commons.io#FileUtils'].flatMap((owner) => [
    ...rows(
      'write',
      first,
      ...methodsOf(
        owner,
        'write writeStringToFile writeByteArrayToFile writeLines openOutputStream newOutputStream touch',
      ),
    ),
    ...rows(
      'write',
      second,
      ...methodsOf(
        owner,
        'copyFile copyURLToFile copyInputStreamToFile copyToFile copyDirectory copyFileToDirectory',
      ),
    ),
    ...rows(
      'remove',
      first,
      ...methodsOf(owner, 'deleteDirectory deleteQuietly forceDelete forceDeleteOnExit delete'),
    ),
    ...rows('empty', first, ...methodsOf(owner, 'cleanDirectory')),
    ...rows('replace', second, ...methodsOf(owner, 'moveFile moveDirectory moveToDirectory')),
    ...rows('list', first, ...methodsOf(owner, 'listFiles listFilesAndDirs iterateFiles streamFiles')),
    ...rows(
      'read',
      first,
      ...methodsOf(owner, 'readFileToString readFileToByteArray readLines openInputStream lineIterator'),
    ),
  ]),
  ...rows('remove', first, 'org.springframework.util#FileSystemUtils.deleteRecursively'),
  ...rows(
    'write',
    second,
    'org.springframework.util#FileCopyUtils.copy',
    'org.springframework.util#FileSystemUtils.copyRecursively',
  ),
  // JGit: a working tree, and its file helpers.
  ...['cloneRepository', 'init'].map((name): PathSink => {
    return {
      symbol: `org.eclipse.jgit.api#Git.${name}()`,
      method: 'setDirectory',
      path: first,
      effect: 'write',
    };
  }),
  ...rows('remove', first, 'org.eclipse.jgit.util#FileUtils.delete'),
  ...rows('directory', first, ...methodsOf('org.eclipse.jgit.util#FileUtils', 'mkdir mkdirs')),
  ...rows('replace', second, 'org.eclipse.jgit.util#FileUtils.rename'),
  // Guava.
  ...rows(
    'write',
    first,
    ...methodsOf('com.google.common.io#Files', 'write asCharSink asByteSink touch newWriter'),
  ),
  ...rows('write', second, ...methodsOf('com.google.common.io#Files', 'copy')),
  ...rows('replace', second, 'com.google.common.io#Files.move'),
  ...rows('remove', first, ...methodsOf('com.google.common.io#MoreFiles', 'deleteRecursively')),
  ...rows('empty', first, ...methodsOf('com.google.common.io#MoreFiles', 'deleteDirectoryContents')),
  // Jackson, Gson over a writer, Apache POI and PDFBox documents, thumbnails.
  ...rows(
    'write',
    first,
    'com.fasterxml.jackson.databind#ObjectMapper().writeValue',
    'com.fasterxml.jackson.databind#ObjectWriter().writeValue',
  ),
  ...rows(
    'write',
    first,
    'org.apache.pdfbox.pdmodel#PDDocument().save',
    'net.coobird.thumbnailator#Thumbnails.of().toFile',
  ),
  { symbol: 'net.coobird.thumbnailator#Thumbnails.of()', method: 'toFile', path: first, effect: 'write' },
  ...rows('write', first, 'com.itextpdf.kernel.pdf#PdfWriter', 'com.opencsv#CSVWriter'),
  // Archives: extractAll(destination).
  ...rows('write', first, ...methodsOf('net.lingala.zip4j#ZipFile()', 'extractAll')),
  ...rows('write', first, 'net.lingala.zip4j#ZipFile'),
  ...rows('write', second, ...methodsOf('org.zeroturnaround.zip#ZipUtil', 'unpack pack')),
  // Databases in a file: the addresses of their JDBC drivers.
  {
    symbol: 'java.sql#DriverManager.getConnection',
    path: first,
    effect: 'database',
    behind: /^jdbc:(?:sqlite|h2:file|h2|derby|duckdb|hsqldb:file):/,
  },
  ...rows('database', first, 'org.mapdb#DBMaker.fileDB', 'org.rocksdb#RocksDB.open'),
  ...rows('profile', first, 'com.google.api.client.util.store#FileDataStoreFactory'),
];

/** Javadoc, java.io.File: the file is what the method is called on. */
const ofReceiver: readonly PathSink[] = [
  // It answers `false` where the folder is there.
  ...files('directory', 'mkdir').map((row) => ({ ...row, mayExist: true as const })),
  ...files('remove', 'delete'),
  ...files('moveAway', 'renameTo'),
  ...files('write', 'createNewFile setLastModified setReadOnly setWritable'),
  ...files('check', 'exists isDirectory isFile length lastModified canRead canWrite'),
  ...files('list', 'list listFiles'),
  ...rows('replace', first, 'java.io#File().renameTo'),
];

function files(effect: PathEffect, names: string): PathSink[] {
  return rows(effect, { argument: 'receiver' }, ...methodsOf('java.io#File()', names));
}

export const javaFileSinks: readonly PathSink[] = [...platform, ...libraries, ...ofReceiver];
