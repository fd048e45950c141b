// The constructor writes while the module loads; later the fields are only read.
class Repository {
  readonly origin: string;
  private readonly headers: Record<string, string> = {};

  constructor(
    stage: string,
    private readonly timeout = 3000,
  ) {
    this.origin = `https://${stage}.example`;
    this.headers.accept = 'application/json';
  }

  async find(id: string) {
    const response = await fetch(`${this.origin}/${id}`, { headers: this.headers, signal: AbortSignal.timeout(this.timeout) });
    return response.json();
  }
}

const repository = new Repository(process.env.STAGE ?? 'dev');

export const handler = async (event: { id: string }) => repository.find(event.id);
