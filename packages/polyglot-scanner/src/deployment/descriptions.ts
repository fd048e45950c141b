import type { Deployment } from 'hazard-core';
import type { Notification } from '../notification.js';
import type { SourceFile } from '../source-file.js';
import type { Dialect } from './recognise.js';

/** What a deployment is described in: a language of its own, or one that programs are written in. */
export type Language = Dialect | 'cdk';

/** What is read together, since what one file says depends on the others: the files of Terraform modules that call each other, and templates that deploy each other. */
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
