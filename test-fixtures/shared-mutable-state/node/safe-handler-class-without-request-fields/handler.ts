// The handler object holds what it was made with; the correlation id is a local.
class Lambda {
  public constructor(private readonly service: string) {}

  public async handler(event: { headers: Record<string, string>; url: string }, _context: unknown) {
    const correlationId = event.headers['x-correlation-id'] ?? '';
    const response = await fetch(event.url);
    return this.answer(response.status, correlationId);
  }

  private answer(statusCode: number, correlationId: string) {
    return { statusCode, headers: { 'x-service': this.service, 'x-correlation-id': correlationId } };
  }
}

const lambda = new Lambda('prices');

export const handler = lambda.handler.bind(lambda);
