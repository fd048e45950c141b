import type { Analysis } from '../analysis/analysis.js';
import type { Table } from '../analysis/imports.js';
import type { RuntimeFacts } from '../knowledge/facts.js';
import type { EngineOptions } from '../options.js';
import type { Confidence, RelatedLocation, Step, Suggestion } from '../finding.js';
import type { FunctionModel, ModuleModel } from '../model/module.js';
import type { Span } from '../model/span.js';
import type { CodeHazardInfo } from './catalogue.js';

/** What a detector says. The engine makes the finding: reach, confidence, precedence, the call chain, the message. */
export interface Candidate {
  readonly variant: string;
  readonly module: ModuleModel;
  /** The primary location: narrow, on the first offending event. */
  readonly span: Span;
  /** The function that does it; its reach decides whether and how surely the finding is shown. */
  readonly fn: FunctionModel;
  /** How sure the detector is, given that the code runs at request time. */
  readonly confidence: Confidence;
  /** What the finding is about, as the code says it: `currentUser`, `/tmp/data.json`, `process.exit`. */
  readonly subject: string;
  /** Equal for findings of one root cause, of whatever hazard: the first hazard in order of precedence keeps it. */
  readonly cause: string;
  /**
   * The hazard stands whoever calls the function: the sink is unconditional, the window holds a switch point, or the
   * data comes from a parameter that is named or typed as a request. Without it an exported function's finding is dropped.
   */
  readonly standsAlone: boolean;
  /** Runs while the module loads: reported without any reach (`/tmp` and ports in Node.js and Python). */
  readonly atInit?: boolean;
  /** What is shared; a whole sentence. Its first sentence is the title in code scanning. */
  readonly shared: string;
  /** What happens when two invocations meet; a whole sentence. */
  readonly happens: string;
  /** What to do; a whole sentence in this runtime's idiom. Default: the hazard's own. */
  readonly fix?: string;
  readonly related?: readonly RelatedLocation[];
  /** Others that come with it and are told at it; where a hazard before has told this one's cause, at the next of them. */
  readonly beside?: readonly Candidate[];
  readonly steps?: readonly Step[];
  readonly suggestions?: readonly Suggestion[];
}

/** A hazard: what is known of it, and how it is found. */
export interface Hazard extends CodeHazardInfo {
  /** Tables of which a name must occur in the code for there to be the hazard; absent, or none given: any code may have it. */
  readonly needs?: (facts: RuntimeFacts, options: EngineOptions) => readonly Table[] | undefined;
  readonly detect: (analysis: Analysis) => Iterable<Candidate>;
}
