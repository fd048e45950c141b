import path from 'node:path';
import type { Deployment } from 'hazard-core';
import type { Notification } from '../notification.js';
import type { SourceFile } from '../source-file.js';
import type { Dialect } from './recognise.js';

const { posix } = path;

/** What a deployment is described in: a language of its own, or one that programs are written in. */
export type Language = Dialect | 'cdk';

/** What is read together: what the files of a Terraform module say depends on each other, any other description stands alone. */
export interface DescriptionUnit {
  readonly language: Language;
  readonly sources: readonly SourceFile[];
  /** Also what does not matter to a function that runs elsewhere than on Managed Instances: that takes its time. */
  readonly inFull: boolean;
  /** Of CDK sources: the folder that relative paths begin in. */
  readonly project?: string;
}

/** What descriptions say. Plain data. */
export interface DescriptionsRead {
  readonly deployments: readonly Deployment[];
  readonly notifications: readonly Notification[];
}

export type DescriptionReader = (unit: DescriptionUnit) => DescriptionsRead | Promise<DescriptionsRead>;

/** What was read before. Nothing but the unit decides what its files say. */
export interface DescriptionCache {
  get(unit: DescriptionUnit): DescriptionsRead | undefined;
  put(unit: DescriptionUnit, read: DescriptionsRead): void;
}

/** A module with neither a function nor a capacity provider describes nothing. */
const describesSome = /"aws_lambda_(?:function|capacity_provider)"|\/lambda\/aws"/;

/** The modules among Terraform's files: those of a folder are one. */
export function modulesOf(sources: readonly SourceFile[]): SourceFile[][] {
  const folders = new Map<string, SourceFile[]>();
  for (const source of sources) {
    const folder = posix.dirname(source.name);
    const beside = folders.get(folder);
    if (beside === undefined) folders.set(folder, [source]);
    else beside.push(source);
  }
  return [...folders.values()].filter((files) => files.some(({ text }) => describesSome.test(text)));
}
