// `allSettled` takes each rejection and reports it as a value.
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const outcomes = await Promise.allSettled(
    event.Records.map(async (record) => {
      const response = await fetch('https://sink.example.com', { method: 'POST', body: record.body });
      if (!response.ok) throw new Error(`Record ${record.messageId} was refused.`);
    }),
  );
  const failed = event.Records.filter((_, index) => outcomes[index]?.status === 'rejected');
  return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
};
