// The name is put together from constants, so A and B get the same one.
import { writeFile } from 'node:fs/promises';
import type { APIGatewayProxyEvent } from 'aws-lambda';

const folder = '/tmp';
const reportFile = `${folder}/report.csv`;

export const handler = async (event: APIGatewayProxyEvent) => {
  await writeFile(reportFile, event.body ?? ''); // hazard: shared-tmp-path/fixedName
  return { statusCode: 204, body: '' };
};
