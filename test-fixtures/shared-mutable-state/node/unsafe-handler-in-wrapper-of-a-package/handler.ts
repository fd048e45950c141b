// Nothing is known of the wrapper but that it is given the handler.
import { withTelemetry } from '@acme/lambda-telemetry';

let device: string | undefined;

export const handler = withTelemetry({ name: 'pairing' }, async (event: { device: string; code: string }) => {
  device = event.device; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://pairing.example/${event.code}`, { method: 'PUT' });
  return { device, paired: response.ok };
});
