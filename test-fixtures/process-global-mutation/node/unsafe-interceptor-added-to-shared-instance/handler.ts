// The interceptors pile up: B's request passes through A's, which overwrites its tenant.
import axios from 'axios';

const api = axios.create({ baseURL: 'https://catalogue.example' });

export const handler = async (event: { tenant: string; id: string }) => {
  api.interceptors.request.use((config) => { // hazard: process-global-mutation/sharedClient
    config.headers.set('x-tenant', event.tenant);
    return config;
  });
  const response = await api.get(`/items/${event.id}`);
  return response.data;
};
