// Invocation A listens; invocation B asks for the same port before A has closed it and fails.
import { createServer } from 'node:http';

export const handler = async (event) => {
  const server = createServer((_request, response) => response.end('ok'));
  server.listen(4000); // hazard: exclusive-resource/fixedPort
  try {
    const response = await fetch(`${event.checker}?callback=4000`);
    return { statusCode: response.status };
  } finally {
    server.close();
  }
};
