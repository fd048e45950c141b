import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cacheRoot, ensureCached } from '../cache.js';
import { openFolder, removeFolder } from '../folders.js';
import { runToEnd } from '../run-to-end.js';
import type { Launch, RuntimeClient, Setting, StageRequest } from './client.js';
import { fetchJars } from './maven.js';

const mainClass = 'com.amazonaws.services.lambda.runtime.api.client.AWSLambda';

/** By it the client is told where its native part lies; otherwise it unpacks it to one place of the real `/tmp`. */
const nativeProperty = 'com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI';

/** What fixtures may use; their newer syntax is tested by parsing it. */
const release = '17';

const noJdk = `no JDK ${release} or later (Debian: openjdk-${release}-jdk-headless)`;

/** For programs that end soon: no second compiler, no parallel collector. */
const shortLived = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:-UsePerfData'];

/** The Java client: one process, with a thread for each invocation that it takes at once. */
export class JavaClient implements RuntimeClient {
  readonly runtime = 'java';
  readonly title: string;
  readonly settings: readonly Setting[] = [2, 8].map((threads) => ({
    title: `${threads} threads`,
    pollers: threads,
    env: { AWS_LAMBDA_MAX_CONCURRENCY: String(threads) },
  }));
  readonly #support: string;
  /** Classes by their sources: most cases are the same in every environment. */
  readonly #compiled = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();
  #client = '';
  #libraries = '';
  #seam = '';

  /** @param support the folder with what is added to a client, one folder for each runtime. */
  constructor(support: string) {
    this.#support = path.join(support, 'java');
    const pom = fs.readFileSync(path.join(this.#support, 'client', 'pom.xml'), 'utf8');
    const [, name, version] =
      /<artifactId>(aws-lambda-[^<]*)<\/artifactId>\s*<version>([^<]*)<\/version>/.exec(pom)!;
    this.title = `${name} ${version}`;
  }

  async unavailable(): Promise<string | undefined> {
    // The client's native part is there for Linux alone.
    if (process.platform !== 'linux') return `it does not run on ${process.platform}`;
    if (process.arch !== 'x64' && process.arch !== 'arm64') return `it does not run on ${process.arch}`;
    try {
      const version = /\d+/.exec(await runToEnd('javac', ['--version'], { cwd: this.#support }))?.[0] ?? '0';
      await runToEnd('java', ['--version'], { cwd: this.#support });
      return Number(version) >= Number(release) ? undefined : noJdk;
    } catch {
      return noJdk;
    }
  }

  async install(): Promise<void> {
    this.#client = await fetchJars(path.join(this.#support, 'client'), 'java-client');
    this.#libraries = await fetchJars(path.join(this.#support, 'libraries'), 'java-libraries');
    const source = path.join(this.#support, 'seam', 'Seam.java');
    const hash = createHash('sha256').update(fs.readFileSync(source)).update(this.#client).digest('hex');
    this.#seam = await ensureCached(`java-seam-${hash.slice(0, 10)}`, async (folder) => {
      await javac(['-cp', path.join(this.#client, '*'), '-d', folder, source], folder);
      const jar = fs.readdirSync(this.#client).find((name) => name.startsWith('aws-lambda-java-runtime-'))!;
      await runToEnd('jar', ['--extract', '--file', path.join(this.#client, jar), 'jni'], { cwd: folder });
    });
  }

  seam(name: string): string {
    return `lmi.proof.Seam.at("${name}");`;
  }

  async stage({ files, folders, services, handler }: StageRequest): Promise<Launch> {
    const { task, temporary } = folders;
    for (const [name, bytes] of await this.#classesOf(files)) {
      fs.mkdirSync(path.dirname(path.join(task, name)), { recursive: true });
      fs.writeFileSync(path.join(task, name), bytes);
    }
    fs.symlinkSync(this.#libraries, path.join(task, 'lib'));
    const [host, port] = services.split(':');
    return {
      command: 'java',
      args: [
        ...shortLived,
        '-Xmx256m',
        `-Djava.io.tmpdir=${temporary}`,
        // What the function asks of other machines comes to the stand-in.
        `-Dhttp.proxyHost=${host}`,
        `-Dhttp.proxyPort=${port}`,
        `-D${nativeProperty}=${path.join(this.#seam, 'jni', nativeLibrary())}`,
        '-cp',
        [path.join(this.#client, '*'), this.#seam].join(path.delimiter),
        mainClass,
        handler ?? handlerIn(files),
      ],
      env: {},
    };
  }

  /** The fixture's classes with their names. @throws {Error} with what the compiler says. */
  #classesOf(files: StageRequest['files']): Promise<ReadonlyMap<string, Uint8Array>> {
    const key = JSON.stringify(files);
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const compiled = this.#compile(files);
    this.#compiled.set(key, compiled);
    return compiled;
  }

  async #compile(files: StageRequest['files']): Promise<ReadonlyMap<string, Uint8Array>> {
    const folder = openFolder(path.join(cacheRoot(), 'unfinished-'));
    try {
      const sources = files.map(({ name, text }) => {
        const source = path.join(folder, 'sources', name);
        fs.mkdirSync(path.dirname(source), { recursive: true });
        fs.writeFileSync(source, text);
        return source;
      });
      const classes = path.join(folder, 'classes');
      const classPath = [this.#client, this.#libraries].map((place) => path.join(place, '*'));
      const options = ['-proc:none', '-nowarn', '-cp', [...classPath, this.#seam].join(path.delimiter)];
      await javac([...options, '-d', classes, ...sources], folder);
      return new Map(
        fs
          .readdirSync(classes, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.class'))
          .map((name) => [name, fs.readFileSync(path.join(classes, name))]),
      );
    } finally {
      removeFolder(folder);
    }
  }
}

async function javac(args: readonly string[], cwd: string): Promise<void> {
  const options = [...shortLived.map((option) => `-J${option}`), '--release', release, '-encoding', 'UTF-8'];
  await runToEnd('javac', [...options, ...args], { cwd });
}

/** The name of the native part for this machine. */
function nativeLibrary(): string {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  const system = header.glibcVersionRuntime === undefined ? 'linux_musl' : 'linux';
  return `libaws-lambda-jni.${system}-${process.arch === 'x64' ? 'x86_64' : 'aarch_64'}.so`;
}

/** `package.Class::handleRequest` of the only public class that is a handler. */
function handlerIn(files: StageRequest['files']): string {
  const names = files.flatMap(({ text }) => {
    const [, name] =
      /^public class (\w+)[^{]*\bimplements[^{]*\bRequest(?:Stream)?Handler\b/m.exec(text) ?? [];
    const [, inPackage] = /^package ([\w.]+);/m.exec(text) ?? [];
    return name === undefined ? [] : [inPackage === undefined ? name : `${inPackage}.${name}`];
  });
  const [only, another] = names;
  if (only === undefined || another !== undefined) {
    throw new Error('The handler cannot be told from the files; the proof has to name it.');
  }
  return `${only}::handleRequest`;
}
