import type { FunctionName } from './deployment/deployed-handler.js';
import type { HazardId } from './hazards/catalogue.js';
import type { RuntimeId } from './model/module.js';
import type { Location, Span } from './model/span.js';

/** The harm if the finding is true. */
export type Severity = 'error' | 'warning' | 'info';

/** How sure the analysis is. Below `medium` nothing is shown unless asked for. */
export type Confidence = 'high' | 'medium' | 'low';

/** How the code is reached: from a handler, from an unknown caller through an export, or when the module loads; or that it is no code. */
export type Reach = 'handler' | 'exported' | 'init' | 'configuration';

/** One step of the story of two invocations; the order of the array is the order in time. */
export interface Step extends Location {
  readonly invocation: 'A' | 'B';
  /** What happens, as a sentence. */
  readonly text: string;
}

export interface RelatedLocation extends Location {
  /** A short phrase without a full stop: `declared here`, `read here after the await`. */
  readonly message: string;
}

/** A function that the platform calls, or something between the platform and the project. */
export interface EntryPoint extends Location {
  readonly runtime: RuntimeId;
  /** As people call it: `handler`, `Orders.handleRequest`. */
  readonly name: string;
  /** `hook`: a framework calls it, as a route or a middleware. */
  readonly role: 'handler' | 'hook';
  /** The deployed functions that begin here, as far as descriptions tell. */
  readonly functions: readonly FunctionName[];
}

/** Names one of the entry points of a project. */
export type EntryPointName = Pick<EntryPoint, 'file' | 'name'>;

/** A replacement in the finding's own file. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A rewrite that is right in most cases, offered to the user, never applied unasked. */
export interface Suggestion {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Finding extends Location {
  readonly hazard: HazardId;
  readonly variant: string;
  /** Absent: it is about a description, and no code. */
  readonly runtime?: RuntimeId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly reach: Reach;
  /** The entry points from which the code is reached, in the order of the files; none unless `reach` is `handler`. */
  readonly entryPoints: readonly EntryPointName[];
  /** The deployed functions that run the code, or that the configuration is of, as far as descriptions tell. */
  readonly functions: readonly FunctionName[];
  /** What is shared, what happens when two invocations meet, and what to do: whole sentences. */
  readonly message: string;
  /** What to do, alone; also the end of `message`. */
  readonly fix: string;
  /** What the finding is about (`currentUser`, `/tmp/data.json`), for grouping and reports. */
  readonly subject: string;
  /** The evidence: declaration, other accesses, switch point, call chain. */
  readonly related: readonly RelatedLocation[];
  readonly interleaving: readonly Step[];
  readonly suggestions: readonly Suggestion[];
}
