#!/usr/bin/env node
// A script has a process to itself and one run in it.
let current;
const failed = [];

async function fill(event) {
  current = event.id;
  const response = await fetch(`https://rows.example/${event.id}`, { method: 'PUT', body: event.body });
  if (!response.ok) failed.push(current);
}

for (const id of process.argv.slice(2)) await fill({ id, body: '{}' });
process.exitCode = failed.length === 0 ? 0 : 1;
