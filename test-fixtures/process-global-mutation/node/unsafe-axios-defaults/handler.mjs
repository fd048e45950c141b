// A's token becomes the default of every axios call: B's request goes out with it.
import axios from 'axios';

export const handler = async (event) => {
  axios.defaults.headers.common.Authorization = event.headers.authorization; // hazard: process-global-mutation/libraryDefault
  const profile = await axios.get('https://accounts.example/me');
  const orders = await axios.get(`https://orders.example/?customer=${profile.data.id}`);
  return orders.data;
};
