// One inspector can have the debug port; the other workers' calls fail.
import inspector from 'node:inspector';

inspector.open(9229); // hazard: exclusive-resource/fixedPort

export const handler = async (event) => ({ key: event.key, debugger: inspector.url() });
