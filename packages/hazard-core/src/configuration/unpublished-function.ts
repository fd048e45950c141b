import { hasLatestPublished, type DeploymentFormat } from '../deployment/model.js';
import { valueOr } from '../deployment/setting.js';
import type { ConfigHazard } from './detector.js';
import { managedFunctions } from './managed-functions.js';

export const unpublishedFunction: ConfigHazard = {
  id: 'unpublished-function',
  title: 'A function on Managed Instances that is never published',
  kind: 'configuration',
  why: 'Managed Instances run published versions. Without one no instance is started, and every invocation fails.',
  fix: 'Publish a version with each deployment.',
  variants: {
    neverPublished: {
      summary: 'The description publishes no version of the function.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  tags: ['deployment'],
  *check(deployment) {
    for (const one of managedFunctions(deployment)) {
      const { name, at, capacity, publishesLatest: latest, publishesVersions: versions } = one;
      if (hasLatestPublished(one, deployment.format) !== false || valueOr(versions, false) !== false)
        continue;
      yield {
        variant: 'neverPublished',
        at: latest.state === 'set' ? latest.at : versions.state === 'set' ? versions.at : at,
        subject: name,
        functions: [name],
        problem: `\`${name}\` is attached to a capacity provider, and no version of it is published.`,
        consequence: 'Instances run published versions only: none is started for it.',
        fix: howToPublish[deployment.format],
        related: [{ ...capacity.at, message: 'it is attached to the capacity provider here' }],
      };
    }
  },
};

const throughCloudFormation = 'Leave `PublishToLatestPublished` on, which is its default';
const howToPublish: Readonly<Record<DeploymentFormat, string>> = {
  sam: `${throughCloudFormation}, or give it an \`AutoPublishAlias\`.`,
  cloudformation: `${throughCloudFormation}, or add an \`AWS::Lambda::Version\`.`,
  terraform: 'Set `publish = true`.',
  serverless: 'Let `versionFunctions` be true.',
  cdk: 'Leave `publishToLatestPublished` on, which is its default, or use its `currentVersion`.',
  'lambda-tools': 'Publish a version after each deployment.',
};
