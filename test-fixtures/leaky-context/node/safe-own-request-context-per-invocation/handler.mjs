// The project's context object is made in the invocation and not kept.
class RequestContext {
  user;

  begin(user) {
    this.user = user;
  }
}

export const handler = async (event) => {
  const current = new RequestContext();
  current.begin(event.user);
  const response = await fetch(event.url);
  return { user: current.user, status: response.status };
};
