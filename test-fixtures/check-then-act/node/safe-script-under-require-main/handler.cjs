// The cache is filled by a script that runs alone; invocations do not touch it.
const pages = new Map();

exports.handler = async (event) => {
  const response = await fetch(`https://pages.example/${event.page}`);
  return { status: response.status };
};

async function crawl(addresses) {
  for (const address of addresses) {
    if (!pages.has(address)) pages.set(address, await (await fetch(address)).text());
  }
}

if (require.main === module) {
  crawl(process.argv.slice(2)).catch(() => process.exit(1));
}
