// An agent keeps several sockets and gives each request one of them.
import https from 'node:https';
import axios from 'axios';

const agent = new https.Agent({ keepAlive: true });
const api = axios.create({ baseURL: 'https://catalogue.example', httpsAgent: agent });

export const handler = async (event) => {
  const response = await api.get(`/items/${event.id}`);
  return response.data;
};
