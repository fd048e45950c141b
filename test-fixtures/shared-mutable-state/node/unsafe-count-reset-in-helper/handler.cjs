// The helper that begins A's count sets B's back.
const totals = { files: 0 };

function begin() {
  totals.files = 0; // hazard: shared-mutable-state/accumulates
}

exports.handler = async (event) => {
  begin();
  for (const url of event.urls) {
    const response = await fetch(url);
    if (response.ok) totals.files += 1;
  }
  return { files: totals.files };
};
