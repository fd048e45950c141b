// Whichever request arrives first decides the stage for all; those that arrive meanwhile overwrite each other.
let config;

async function load(stage) {
  const response = await fetch(`https://config.example/${stage}`);
  return response.json();
}

export const handler = async (event) => {
  if (!config) config = await load(event.stage); // hazard: check-then-act/staleCheck
  return { greeting: config.greeting };
};
