// The logger's import always shows the latest value, which is that of the latest invocation.
import { line } from './line.mjs';

export let requestId;

export const handler = async (event, context) => {
  requestId = context.awsRequestId; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { status: response.status, trail: line('done') };
};
