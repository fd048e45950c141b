// However the object is fetched, it is one object.
class Session {
  static #only;
  user;

  static get() {
    Session.#only ??= new Session();
    return Session.#only;
  }
}

export const handler = async (event) => {
  Session.get().user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { user: Session.get().user, status: response.status };
};
