// The token travels with the call.
import axios from 'axios';

const api = axios.create({ baseURL: 'https://accounts.example' });

export const handler = async (event) => {
  const { data } = await api.get('/me', { headers: { Authorization: event.headers.authorization } });
  return data;
};
