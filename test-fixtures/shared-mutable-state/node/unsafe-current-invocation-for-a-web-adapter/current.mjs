// What the routes ask for is whatever invocation came last.
const current = { event: undefined, context: undefined };

export function setCurrent(event, context) {
  current.event = event; // hazard: shared-mutable-state/requestData
  current.context = context;
}

export const getCurrent = () => current;
