import type { Deployment } from '../deployment/model.js';
import { functionReference } from '../deployment/deployed-handler.js';
import type { Finding } from '../finding.js';
import type { ConfigCandidate, ConfigHazard } from './detector.js';
import { configHazards } from './index.js';

/** Finds the hazards of a deployment's configuration. Values that are not known are never guessed. */
export function checkDeployment(deployment: Deployment): Finding[] {
  return configHazards.flatMap((hazard) =>
    [...hazard.check(deployment)].map((candidate) => toFinding(candidate, hazard, deployment)),
  );
}

function toFinding(candidate: ConfigCandidate, hazard: ConfigHazard, deployment: Deployment): Finding {
  const { variant: name, at, subject, problem, consequence, fix = hazard.fix } = candidate;
  const variant = hazard.variants[name];
  if (variant === undefined) throw new Error(`${hazard.id} has no variant "${name}".`);
  const meant = new Set(candidate.functions);
  return {
    hazard: hazard.id,
    variant: name,
    severity: variant.severity,
    confidence: candidate.confidence ?? 'high',
    reach: 'configuration',
    entryPoints: [],
    functions: deployment.functions
      .filter((one) => meant.has(one.name))
      .map((one) => functionReference(one).function),
    file: at.file,
    span: at.span,
    message: [problem, consequence, fix].join(' '),
    fix,
    subject,
    related: candidate.related ?? [],
    interleaving: [],
    suggestions: [],
  };
}
