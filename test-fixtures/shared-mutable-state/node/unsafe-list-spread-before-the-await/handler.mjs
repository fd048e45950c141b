// The old elements are copied before the wait; what B appends meanwhile is lost.
let versions = [];

async function build() {
  const response = await fetch('https://builds.example/', { method: 'POST' });
  return response.text();
}

export const handler = async () => {
  versions = [...versions, await build()]; // hazard: shared-mutable-state/readModifyWrite
  return { latest: versions.at(-1) };
};
