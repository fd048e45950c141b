// An assignment that calls a setter: what it stores is shared.
class Session {
  #user;

  set user(value) {
    this.#user = value; // hazard: shared-mutable-state/requestData
  }

  get user() {
    return this.#user;
  }
}

const session = new Session();

export const handler = async (event) => {
  session.user = event.user;
  const response = await fetch(event.url);
  return { user: session.user, status: response.status };
};
