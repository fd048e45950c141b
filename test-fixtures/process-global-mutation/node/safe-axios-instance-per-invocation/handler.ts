// Defaults and interceptors of an instance that only this invocation has.
import axios from 'axios';

export const handler = async (event: { token: string; tenant: string }) => {
  const api = axios.create({ baseURL: 'https://accounts.example' });
  api.defaults.headers.common.Authorization = `Bearer ${event.token}`;
  api.interceptors.request.use((config) => {
    config.headers.set('x-tenant', event.tenant);
    return config;
  });
  const { data } = await api.get('/me');
  return data;
};
