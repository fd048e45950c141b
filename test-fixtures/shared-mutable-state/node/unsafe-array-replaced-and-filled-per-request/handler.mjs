// B replaces the list while A waits: A's first messages are gone, its next ones go into B's list.
let messages = [];

export const handler = async (event) => {
  messages = []; // hazard: shared-mutable-state/accumulates
  for (const url of event.urls) {
    const response = await fetch(url);
    if (!response.ok) messages.push(`${url} answered ${response.status}`);
  }
  return { messages };
};
