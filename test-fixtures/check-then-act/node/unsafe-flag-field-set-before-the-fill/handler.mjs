// The service is one object: while A loads, B sees `started` and asks an empty table.
class Routing {
  #started = false;
  #table = new Map();

  async start() {
    if (this.#started) return; // hazard: check-then-act/halfInitialised
    this.#started = true;
    const response = await fetch('https://routes.example/');
    this.#table = new Map(Object.entries(await response.json()));
  }

  target(path) {
    return this.#table.get(path);
  }
}

const routing = new Routing();

export const handler = async (event) => {
  await routing.start();
  return { target: routing.target(event.path) };
};
