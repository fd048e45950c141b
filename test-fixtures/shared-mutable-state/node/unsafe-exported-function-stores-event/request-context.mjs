// No handler in sight, but the event says what this is for: whoever asks gets the caller that came last.
let caller;

export function begin(event) {
  caller = event.requestContext.identity; // hazard: shared-mutable-state/requestData@medium
}

export function whoCalls() {
  return caller;
}
