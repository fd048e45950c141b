// `this` in a static method and the class by its name are one object.
class Session {
  static user;

  static begin(name) {
    this.user = name; // hazard: shared-mutable-state/requestData@high
  }
}

export const handler = async (event) => {
  Session.begin(event.user);
  const response = await fetch(event.url);
  return { user: Session.user, status: response.status };
};
