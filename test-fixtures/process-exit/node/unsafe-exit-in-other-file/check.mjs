export function checkTable(table) {
  if (!table.startsWith('prod_')) process.exit(1); // hazard: process-exit/exit
}
