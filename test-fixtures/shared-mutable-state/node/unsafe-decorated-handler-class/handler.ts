// The decorator changes nothing about it: one object, one field, and A reads B's tenant.
import type { LambdaInterface } from '@aws-lambda-powertools/commons/types';
import { Tracer } from '@aws-lambda-powertools/tracer';

const tracer = new Tracer({ serviceName: 'invoices' });

class Invoices implements LambdaInterface {
  private tenant?: string;

  @tracer.captureLambdaHandler()
  public async handler(event: { tenant: string; id: string }, _context: unknown): Promise<unknown> {
    this.tenant = event.tenant; // hazard: shared-mutable-state/requestData
    const response = await fetch(`https://invoices.example/${event.id}`);
    return this.mark(await response.json());
  }

  @tracer.captureMethod()
  private async mark(invoice: object): Promise<unknown> {
    return { ...invoice, tenant: this.tenant };
  }
}

const invoices = new Invoices();

export const handler = invoices.handler.bind(invoices);
