// Each worker wants the same datagram port: only one can have it.
import { createSocket } from 'node:dgram';

const statsd = createSocket('udp4');
statsd.bind(8125); // hazard: exclusive-resource/fixedPort

export const handler = async (event) => ({ key: event.key, port: statsd.address().port });
