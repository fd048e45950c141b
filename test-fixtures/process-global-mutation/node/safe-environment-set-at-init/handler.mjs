// Set before the first request and never again; requests only read it.
process.env.NODE_EXTRA_STAGE = process.env.STAGE ?? 'test';
delete process.env.HTTPS_PROXY;

export const handler = async (event) => ({ stage: process.env.NODE_EXTRA_STAGE, region: process.env[event.variable] });
