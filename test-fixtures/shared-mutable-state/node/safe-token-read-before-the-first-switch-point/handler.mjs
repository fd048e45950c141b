// The header is built before the call waits for anything, in the same step in which the token was set.
class ApiClient {
  setToken(token) {
    this.token = token;
  }

  async get(path) {
    const response = await fetch(`https://api.example${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    return response.json();
  }
}

const api = new ApiClient();

export const handler = async (event) => {
  api.setToken(event.headers.authorization);
  return api.get('/account');
};
