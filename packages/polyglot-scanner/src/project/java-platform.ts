import path from 'node:path';
import type { FileAccess } from '../file-access.js';
import type { SourceFile } from '../source-file.js';
import { readBuildText } from './build-text.js';
import { isInside, type Builds } from './builds.js';
import type { Discovery } from './discover.js';

const { posix } = path;

const buildFile = /^(?:pom\.xml|(?:build|settings)\.gradle(?:\.kts)?|.*\.versions\.toml)$/;
/** Libraries of the platform, and what lets a web framework answer its invocations. */
const buildEvidence =
  /aws-lambda-java|aws-?serverless-?java-?container|amazon-lambda|function-aws|function-adapter-aws|lambda\.powertools|cloudformation-rpdk|\bask-sdk|aws-lambda-adapter/;
const deploymentFile =
  /^(?:(?:.*\.)?template\.(?:ya?ml|json)|serverless\.(?:ya?ml|ts|js)|.*\.tf|(?:.*\.)?Dockerfile(?:\..*)?)$/;
const deploymentEvidence =
  /AWS::Serverless::Function|AWS::Lambda::Function|\bruntime:\s*['"]?(?:java|provided)|aws_lambda_function|aws-lambda-adapter|ecr\.aws\/lambda\//;
const importEvidence =
  /^[ \t]*import\s+(?:static\s+)?(?:com\.amazonaws\.(?:services\.lambda\.runtime|serverless)|com\.amazon\.(?:ask|speech)|software\.amazon\.(?:lambda|cloudformation)|io\.micronaut\.function\.aws|org\.springframework\.cloud\.function\.adapter\.aws|io\.quarkus\.amazon\.lambda)\b/m;

/** Where a program begins that no platform starts. */
const programStart = /\bstatic\s+void\s+main\s*\(/;

/** Whether a file plays a part in telling what a Java project runs on, by its name. */
export function tellsPlatform(name: string): boolean {
  return buildFile.test(name) || deploymentFile.test(name);
}

interface Evidence {
  /** What lies in it, or it lies in. */
  readonly folder: string;
  /** Of a build file: what its project takes from others is named there. */
  readonly text: string;
}

/**
 * Which Java projects run on the platform, as far as their builds, their deployment and their imports say: a web
 * framework serves requests in a program of its own as well.
 */
export class JavaPlatform {
  readonly #evidence: readonly Evidence[];
  readonly #elsewhere = new Map<string, boolean>();
  /** Nothing that was read has to do with the platform, and it is a program by itself. */
  readonly #isProgram: boolean;

  constructor(
    sources: readonly SourceFile[],
    private readonly builds: Builds,
    discovery: Discovery,
    access: FileAccess,
  ) {
    const texts = new Map(
      discovery.buildFiles
        .filter((file) => tellsPlatform(posix.basename(file)))
        .map((file) => [file, readBuildText(file, discovery, access)] as const),
    );
    const ofBuilds = [...texts]
      .filter(([file, text]) =>
        (buildFile.test(posix.basename(file)) ? buildEvidence : deploymentEvidence).test(text),
      )
      .map(([file, text]) => ({ folder: folderOf(file), text }));
    const importing = new Set(
      sources.filter(({ text }) => importEvidence.test(text)).map(({ name }) => builds.projectOf(name)),
    );
    const ofImports = [...importing].flatMap((folder) =>
      folder === undefined
        ? []
        : [
            {
              folder,
              text: [...texts].map(([file, text]) => (folderOf(file) === folder ? text : '')).join(''),
            },
          ],
    );
    this.#evidence = [...ofBuilds, ...ofImports];
    this.#isProgram =
      this.#evidence.length === 0 &&
      importing.size === 0 &&
      sources.some(({ text }) => programStart.test(text));
  }

  /** Whether nothing says that the file's project, or the program that it belongs to, runs on the platform. */
  runsElsewhere(file: string): boolean {
    const project = this.builds.projectOf(file);
    if (project === undefined) return this.#isProgram;
    let elsewhere = this.#elsewhere.get(project);
    if (elsewhere === undefined) {
      const name = posix.basename(project);
      elsewhere = !this.#evidence.some(
        ({ folder, text }) =>
          isInside(folder, project) ||
          isInside(project, folder) ||
          (this.builds.distance(folder, project) === 2 && text.includes(name)),
      );
      this.#elsewhere.set(project, elsewhere);
    }
    return elsewhere;
  }
}

/** A catalogue of versions lies in a folder of the project. */
function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return file.endsWith('.toml') && posix.basename(folder) === 'gradle' ? posix.dirname(folder) : folder;
}
