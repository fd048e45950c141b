// One failed write of A ends B's and C's requests as well.
async function store(row) {
  const response = await fetch('https://rows.example/', { method: 'POST', body: row });
  if (!response.ok) throw new Error(`Status ${response.status}`);
}

export const handler = (event) => store(event.row).catch(() => process.exit(1)); // hazard: process-exit/exit
