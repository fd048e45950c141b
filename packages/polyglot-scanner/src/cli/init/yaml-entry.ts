/**
 * Adds a value to a YAML text: to a list, or as a key that is not there yet. All else stays as it is, comments included.
 * @returns undefined when the text is not understood, has something else in that place, or would change elsewhere.
 */
export async function withEntry(
  text: string,
  place: readonly string[],
  value: unknown,
): Promise<string | undefined> {
  const { isMap, isSeq, parseDocument } = await import('yaml');
  const document = parseDocument(text);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) {
    return undefined;
  }
  try {
    const before: unknown = document.toJS();
    const existing = document.getIn(place);
    if (isSeq(existing)) existing.add(document.createNode(value));
    else if (existing == null) document.setIn(place, value);
    else return undefined;
    const result = document.toString({ lineWidth: 0, flowCollectionPadding: false });
    return isOnlyExtended(before, parseDocument(result).toJS()) ? result : undefined;
  } catch {
    // A text stands where an object should, or an alias leads to nothing.
    return undefined;
  }
}

/** Whether all that was there is still there, with the same value. */
function isOnlyExtended(before: unknown, after: unknown): boolean {
  if (Array.isArray(before)) {
    return Array.isArray(after) && before.every((item, index) => isOnlyExtended(item, after[index]));
  }
  if (typeof before === 'object' && before !== null) {
    return (
      typeof after === 'object' &&
      after !== null &&
      Object.entries(before).every(([key, item]) =>
        isOnlyExtended(item, (after as Record<string, unknown>)[key]),
      )
    );
  }
  return before === null || before === undefined || Object.is(before, after);
}
