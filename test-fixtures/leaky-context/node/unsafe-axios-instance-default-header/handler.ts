// The instance is shared, so its default header is: B's call goes out with A's token.
import axios from 'axios';

const api = axios.create({ baseURL: 'https://accounts.example' });

export const handler = async (event: { token: string }) => {
  api.defaults.headers.common.Authorization = `Bearer ${event.token}`; // hazard: leaky-context/credentials
  const profile = await api.get('/me');
  const orders = await api.get(`/orders/${profile.data.id}`);
  return orders.data;
};
