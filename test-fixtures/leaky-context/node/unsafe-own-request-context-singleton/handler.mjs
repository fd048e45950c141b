// The project's own singleton stores what it is given: A asks for the user after B has set another. What a class of the
// project stores is shared-mutable-state.
class RequestContext {
  user;

  begin(user) {
    this.user = user; // hazard: shared-mutable-state/requestData
  }
}

const current = new RequestContext();

export const handler = async (event) => {
  current.begin(event.user);
  const response = await fetch(event.url);
  return { user: current.user, status: response.status };
};
