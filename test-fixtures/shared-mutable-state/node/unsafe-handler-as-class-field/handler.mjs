// The arrow function's `this` is the one object that the export was taken from.
class Api {
  user;

  handler = async (event) => {
    this.user = event.user; // hazard: shared-mutable-state/requestData
    const response = await fetch(event.url);
    return { user: this.user, status: response.status };
  };
}

export const { handler } = new Api();
