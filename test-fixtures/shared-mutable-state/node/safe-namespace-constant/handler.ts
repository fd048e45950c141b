// The namespace is filled while the module loads and only read afterwards.
namespace Limits {
  export const pageSize = 50;
  export const longest = Number(process.env.LONGEST ?? 200);
}

enum Order {
  Newest = 'newest',
  Oldest = 'oldest',
}

export const handler = async (event: { query: string }) => {
  const query = event.query.slice(0, Limits.longest);
  const response = await fetch(`https://search.example/?q=${query}&n=${Limits.pageSize}&by=${Order.Newest}`);
  return response.json();
};
