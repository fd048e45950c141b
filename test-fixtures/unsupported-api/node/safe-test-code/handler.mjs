// The handler uses what the runtime has.
export const handler = async (event, context) => {
  const response = await fetch(event.url, { headers: { 'x-request': context.awsRequestId } });
  return { status: response.status };
};
