/** A half-open range of a source text: 0-based offsets in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the file that holds it. `file` is the path the front end was given. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}
