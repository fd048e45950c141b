// The module object is the global `process`: the last invocation to fail takes its neighbours with it.
const nodeProcess = require('node:process');

exports.handler = async (event) => {
  const response = await fetch(`https://stock.example.com/${event.sku}`);
  if (!response.ok) {
    nodeProcess.exit(); // hazard: process-exit/exit
  }
  return response.json();
};
