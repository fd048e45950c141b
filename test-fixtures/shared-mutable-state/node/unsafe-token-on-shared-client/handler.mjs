// A's second call goes out with the token of B.
class ApiClient {
  setToken(token) {
    this.token = token; // hazard: shared-mutable-state/requestData
  }

  async get(path) {
    const response = await fetch(`https://api.example${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    return response.json();
  }
}

const api = new ApiClient();

export const handler = async (event) => {
  api.setToken(event.headers.authorization);
  const account = await api.get('/account');
  const orders = await api.get(`/orders?account=${account.id}`);
  return { account, orders };
};
