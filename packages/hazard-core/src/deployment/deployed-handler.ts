import { valueOf } from './setting.js';
import { vcpusOf, type DeployedFunction } from './model.js';

/** A function of a description, as findings and reports name it. */
export interface FunctionName {
  /** The description. */
  readonly file: string;
  readonly name: string;
  /** Whether the description attaches it to a capacity provider. Otherwise what is found in it waits for the day it moves. */
  readonly onManagedInstances: boolean;
}

/** The code that a deployed function begins in, for the source analysis. Plain data. */
export interface DeployedHandler extends FunctionReference {
  /** The file with the code, as the models name it. */
  readonly codeFile: string;
  /** The export; in Java and C# the type with its namespace, and behind `::` the method if it is named. */
  readonly entry: string;
}

/** What the analysis needs to know of a function. */
export interface FunctionReference {
  readonly function: FunctionName;
  /** Invocations at once in one environment, where they are known. */
  readonly maxConcurrency: number | undefined;
  readonly vcpus: number | undefined;
}

export function functionReference(one: DeployedFunction): FunctionReference {
  return {
    function: { file: one.at.file, name: one.name, onManagedInstances: one.capacity !== undefined },
    maxConcurrency: maxConcurrencyOf(one),
    vcpus: vcpusOf(one),
  };
}

/**
 * Invocations at once for each vCPU where a description says nothing, by the beginning of a runtime's name.
 * Source: AWS Lambda's developer guide, the pages on the runtimes for Lambda Managed Instances.
 */
const concurrencyPerVcpu: readonly (readonly [runtime: string, number: number])[] = [
  ['nodejs', 64],
  ['java', 32],
  ['dotnet', 32],
  ['python', 16],
];

function maxConcurrencyOf(one: DeployedFunction): number | undefined {
  const said = one.capacity?.maxConcurrency;
  if (said?.state !== 'absent') return said === undefined ? undefined : valueOf(said);
  const runtime = valueOf(one.runtime) ?? '';
  const perVcpu = concurrencyPerVcpu.find(([name]) => runtime.startsWith(name))?.[1];
  const vcpus = vcpusOf(one);
  return perVcpu === undefined || vcpus === undefined || vcpus < 1 ? undefined : perVcpu * vcpus;
}
