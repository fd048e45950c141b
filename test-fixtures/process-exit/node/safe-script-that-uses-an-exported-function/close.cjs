#!/usr/bin/env node
const { closeBatch } = require('./batches.cjs');

closeBatch(process.argv[2], (error) => {
  if (error) process.exit(1);
});
