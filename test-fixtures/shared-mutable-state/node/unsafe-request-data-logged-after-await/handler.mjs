// A fills the shared record and waits; B fills it with its own path; A answers with B's.
let requestData = {};

export const handler = async (event, context) => {
  requestData = { path: event.rawPath, id: context.awsRequestId }; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://backend.example${event.rawPath}`);
  return { statusCode: response.status, headers: { 'x-request': requestData.id, 'x-path': requestData.path } };
};
