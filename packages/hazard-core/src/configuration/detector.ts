import type { Deployment } from '../deployment/model.js';
import type { Confidence, RelatedLocation } from '../finding.js';
import type { ConfigHazardInfo } from '../hazards/catalogue.js';
import type { Location } from '../model/span.js';

/** What a check of a description says. The finding is made of it by `checkDeployment`. */
export interface ConfigCandidate {
  readonly variant: string;
  /** The offending value, or where something is missing the head of what lacks it. */
  readonly at: Location;
  /** The function or capacity provider. */
  readonly subject: string;
  /** The functions that it is about, by their names in the description. */
  readonly functions: readonly string[];
  /** What is configured, in a whole sentence. Its first sentence is the title in code scanning. */
  readonly problem: string;
  /** What comes of it, in a whole sentence. */
  readonly consequence: string;
  /** What to do, in a whole sentence. Default: the hazard's own. */
  readonly fix?: string;
  /** Default: high, since values that are not known give no candidate. */
  readonly confidence?: Confidence;
  readonly related?: readonly RelatedLocation[];
}

/** A hazard of a deployment's configuration: what is known of it, and how it is found. */
export interface ConfigHazard extends ConfigHazardInfo {
  readonly check: (deployment: Deployment) => Iterable<ConfigCandidate>;
}
