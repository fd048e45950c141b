// In a container of its own the signal comes, in a worker thread it does not.
let stopped = false;

process.on('SIGTERM', () => { // hazard: unsupported-api/signalHandler@low
  stopped = true;
});

export async function poll(url) {
  while (!stopped) await fetch(url, { method: 'POST' });
}
