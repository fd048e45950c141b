// Reading the mask and the directory works in a worker thread; only changing them throws.
export const handler = async (event) => ({ key: event.key, mask: process.umask(), directory: process.cwd() });
