// The imported object is configuration: filled while the module loads, never written afterwards.
import { settings } from './settings.mjs';

export const handler = async (event) => {
  const response = await fetch(`${settings.origin}/${event.id}`);
  return { status: response.status, stage: settings.stage };
};
