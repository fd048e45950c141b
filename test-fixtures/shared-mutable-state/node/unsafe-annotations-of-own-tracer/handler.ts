// One tracer for all: A's report carries B's order, or B's report comes out empty.
class Tracing {
  #annotations: Record<string, string> = {};

  annotate(key: string, value: string): void {
    this.#annotations[key] = value; // hazard: shared-mutable-state/requestData
  }

  async report(): Promise<void> {
    await fetch('https://traces.example/', { method: 'POST', body: JSON.stringify(this.#annotations) });
    this.#annotations = {};
  }
}

const tracing = new Tracing();

export const handler = async (event: { order: string; url: string }) => {
  tracing.annotate('order', event.order);
  const response = await fetch(event.url);
  await tracing.report();
  return { status: response.status };
};
