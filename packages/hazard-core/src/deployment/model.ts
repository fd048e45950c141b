import type { Location } from '../model/span.js';
import { valueOr, type Setting } from './setting.js';

/** How a deployment is described. */
export type DeploymentFormat = 'sam' | 'cloudformation' | 'terraform' | 'serverless' | 'cdk' | 'lambda-tools';

/** What one description, or the files of one folder together, deploys. Names are those that the description uses. Plain data. */
export interface Deployment {
  readonly format: DeploymentFormat;
  /** The description, or the first of its files. */
  readonly file: string;
  readonly functions: readonly DeployedFunction[];
  readonly capacityProviders: readonly CapacityProvider[];
  readonly queues: readonly Queue[];
  /** Everything that invokes a function of the deployment: event sources, integrations, permissions. */
  readonly invokers: readonly Invoker[];
  /** What the code of functions on Managed Instances depends on; it is not in the description, and added when their files are found. */
  readonly manifests?: readonly Manifest[];
}

/** A thing with a place of its own in a description. */
interface Described {
  readonly name: string;
  /** Where it is declared: a name, or the head of a block. */
  readonly at: Location;
  /** Of what the CDK has made: the ids of the constructs that it was made by, as `Shop/Orders/Resource`. */
  readonly constructPath?: string;
}

export interface DeployedFunction extends Described {
  /** `nodejs22.x`; of an image nothing is said. */
  readonly runtime: Setting<string>;
  /** As the runtime reads it: `app.handler`, `com.example.App::handleRequest`. */
  readonly handler: Setting<string>;
  /** The folder of the code, or an archive, from the scan's base. */
  readonly code: Setting<string>;
  /** The file with the handler, from the scan's base, where the description names it instead of leaving it to the handler. */
  readonly entryFile: Setting<string>;
  readonly isImage: boolean;
  /** In MB. */
  readonly memory: Setting<number>;
  /** In seconds. */
  readonly timeout: Setting<number>;
  readonly architectures: Setting<readonly Setting<string>[]>;
  /** How the function is attached to a capacity provider; absent: it does not run on Managed Instances. */
  readonly capacity: CapacityAttachment | undefined;
  /** By environment variable. */
  readonly environment: Readonly<Record<string, Setting<string>>>;
  /** Whether `$LATEST.PUBLISHED` is made, which is what an invocation without a qualifier means. */
  readonly publishesLatest: Setting<boolean>;
  /** Whether numbered versions are made. */
  readonly publishesVersions: Setting<boolean>;
  readonly minEnvironments: Setting<number>;
  readonly maxEnvironments: Setting<number>;
  /** Any value: a wish for what Managed Instances do not have. */
  readonly provisionedConcurrency: Setting<unknown>;
  readonly reservedConcurrency: Setting<number>;
  readonly snapStart: Setting<string>;
  readonly vpc: Setting<unknown>;
  /** `JSON` or `Text`. */
  readonly logFormat: Setting<string>;
  readonly layers: Setting<readonly Setting<string>[]>;
  /** Where events go that failed: a queue, a topic or a destination. */
  readonly onFailure: Setting<unknown>;
}

/** What a function says of the instances that it runs on. */
export interface CapacityAttachment {
  readonly at: Location;
  /** The provider's name in this description. */
  readonly provider: Setting<string>;
  /** In GiB. */
  readonly memoryPerVcpu: Setting<number>;
  /** Invocations at once in one environment. */
  readonly maxConcurrency: Setting<number>;
  /** It is written as another format wants it: CloudFormation's nested block in SAM. */
  readonly misplaced?: Location;
}

export interface CapacityProvider extends Described {
  readonly architectures: Setting<readonly Setting<string>[]>;
  readonly allowedInstanceTypes: Setting<unknown>;
  readonly excludedInstanceTypes: Setting<unknown>;
  readonly maxVcpus: Setting<number>;
  /** `Auto` or `Manual`. */
  readonly scalingMode: Setting<string>;
  readonly scalingPolicies: Setting<unknown>;
  readonly subnets: Setting<readonly SubnetReference[]>;
}

export interface SubnetReference {
  readonly at: Location;
  /** Two that have the same lie in the same zone; unknown for a subnet of elsewhere. */
  readonly zone: Setting<string>;
}

export interface Queue extends Described {
  /** In seconds. */
  readonly visibilityTimeout: Setting<number>;
  /** How often a message is received before it goes to the dead-letter queue. */
  readonly maxReceiveCount: Setting<number>;
  /** By its name, where it is one of this description. */
  readonly deadLetterQueue: Setting<string | undefined>;
}

/** Something that invokes a function. */
export interface Invoker {
  readonly at: Location;
  readonly kind: 'event-source' | 'integration' | 'permission';
  /** `sqs`, `s3`, `httpApi`: as far as it is known. */
  readonly source: string;
  /** The function, by its name in this description. */
  readonly target: string;
  /** Whether it means a version or an alias, and not the function itself. */
  readonly qualified: Setting<boolean>;
  /** The queue that it reads, by its name in this description. */
  readonly queue?: string;
  /** It hands events over and does not wait for the answer. */
  readonly isAsynchronous: boolean;
  readonly onFailure: Setting<unknown>;
}

/** The dependencies that one file declares for functions of a deployment. */
export interface Manifest {
  readonly file: string;
  /** By their names in the description. */
  readonly functions: readonly string[];
  readonly dependencies: readonly Dependency[];
}

export type Ecosystem = 'npm' | 'pypi' | 'maven' | 'nuget';

export interface Dependency {
  readonly ecosystem: Ecosystem;
  /** As its registry writes it: `@aws-sdk/client-s3`, `software.amazon.awssdk:s3`, `AWSSDK.Core`. */
  readonly name: string;
  readonly at: Location;
  /** One that may be installed in any new version is not listed. */
  readonly newest: NewestVersion;
  /** Where the version stands, if not in the declaration: a lock, or a property. */
  readonly decidedAt?: Location;
}

/** The version that is installed, the last that may be, or the first that may not. */
export interface NewestVersion {
  readonly version: string;
  readonly bound: 'exactly' | 'up to' | 'below';
}

/** In GiB; it holds where a description says nothing. */
export const defaultMemoryPerVcpu = 2;

/**
 * Whether an invocation without a qualifier finds something to run; undefined where it cannot be told. What is created through CloudFormation
 * gets a `$LATEST.PUBLISHED` unless it is refused.
 * Source: AWS Lambda's developer guide, "$LATEST.PUBLISHED version in Lambda Managed Instances".
 */
export function hasLatestPublished(
  { publishesLatest }: DeployedFunction,
  format: DeploymentFormat,
): boolean | undefined {
  return valueOr(publishesLatest, format !== 'terraform');
}

/** The vCPUs of one environment, where they can be told. */
export function vcpusOf({ memory, capacity }: DeployedFunction): number | undefined {
  if (capacity === undefined || memory.state !== 'set') return undefined;
  const { memoryPerVcpu } = capacity;
  if (memoryPerVcpu.state === 'unknown') return undefined;
  const ratio = memoryPerVcpu.state === 'set' ? memoryPerVcpu.value : defaultMemoryPerVcpu;
  return ratio > 0 ? memory.value / 1024 / ratio : undefined;
}
