// The client is the invocation's own.
class ApiClient {
  constructor(token) {
    this.token = token;
  }

  async get(path) {
    const response = await fetch(`https://api.example${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    return response.json();
  }
}

export const handler = async (event) => {
  const api = new ApiClient(event.headers.authorization);
  const account = await api.get('/account');
  const orders = await api.get(`/orders?account=${account.id}`);
  return { account, orders };
};
