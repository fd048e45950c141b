// The method has three parameters, and the runtime never calls it; what it calls has two.
class Dispatcher {
  async handler(action: string, body: string, retries: number): Promise<number> {
    const response = await fetch(`https://actions.example/${action}`, { method: 'POST', body });
    return response.ok || retries === 0 ? response.status : this.handler(action, body, retries - 1);
  }
}

const dispatcher = new Dispatcher();

export const handler = async (event: { action: string; body: string }, context: { functionVersion: string }) => ({
  statusCode: await dispatcher.handler(event.action, event.body, 2),
  headers: { 'x-version': context.functionVersion },
});
