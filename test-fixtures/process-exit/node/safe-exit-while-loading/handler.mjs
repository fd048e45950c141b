// Nothing is being answered yet while the module loads.
if (process.env.TABLE_NAME === undefined) {
  process.exit(1);
}

const table = process.env.TABLE_NAME;

export const handler = async (event) => ({ table, key: event.key });
