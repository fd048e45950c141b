// The records of one batch already race with each other, and with those of other batches.
import type { SQSEvent, SQSRecord } from 'aws-lambda';

const templates = new Map<string, string>();

async function render(record: SQSRecord): Promise<number> {
  const { template, address } = JSON.parse(record.body) as { template: string; address: string };
  if (!templates.has(template)) { // hazard: check-then-act/staleCheck
    const response = await fetch(`https://templates.example/${template}`);
    templates.set(template, await response.text());
  }
  const sent = await fetch(`https://mail.example/${address}`, { method: 'POST', body: templates.get(template) });
  return sent.status;
}

export const handler = async (event: SQSEvent) => Promise.all(event.Records.map(render));
