// Two streams are written at the same time; the second one's title ends up in both.
let title;

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  title = event.queryStringParameters.title; // hazard: shared-mutable-state/requestData
  responseStream.setContentType('text/html');
  const response = await fetch(`https://articles.example/${event.rawPath}`);
  responseStream.write(`<h1>${title}</h1>`);
  responseStream.write(await response.text());
  responseStream.end();
});
