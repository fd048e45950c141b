// The handler object is one for all invocations: A writes B's correlation id under its own answer.
class Lambda {
  private correlationId = '';

  public async handler(event: { headers: Record<string, string>; url: string }, _context: unknown) {
    this.correlationId = event.headers['x-correlation-id'] ?? ''; // hazard: shared-mutable-state/requestData
    const response = await fetch(event.url);
    return this.answer(response.status);
  }

  private answer(statusCode: number) {
    return { statusCode, headers: { 'x-correlation-id': this.correlationId } };
  }
}

const lambda = new Lambda();

export const handler = lambda.handler.bind(lambda);
