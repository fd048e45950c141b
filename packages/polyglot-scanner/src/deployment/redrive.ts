import type { Queue } from 'hazard-core';
import { member, nameSetting, numberSetting, type Evaluated } from './evaluated.js';

/** Where a queue's messages go that failed, by its policy, which all formats write alike. */
export function redriveOf(policy: Evaluated | undefined): Pick<Queue, 'maxReceiveCount' | 'deadLetterQueue'> {
  // A text that holds JSON is a policy as well.
  const isOpaque = policy !== undefined && policy.kind !== 'map';
  return {
    maxReceiveCount: numberSetting(isOpaque ? policy : member(policy, 'maxReceiveCount')),
    deadLetterQueue: nameSetting(isOpaque ? policy : member(policy, 'deadLetterTargetArn')),
  };
}
