#!/usr/bin/env node
// A script, started by hand in a process of its own.
const [, , target] = process.argv;

if (target === undefined) {
  process.exitCode = 2;
} else {
  const response = await fetch(`https://migrations.example/${target}`, { method: 'POST' });
  if (!response.ok) process.exit(1);
}
