// B switches to German while A waits; A's French letter has a German date.
import moment from 'moment';

export const handler = async (event: { language: string; orderId: string }) => {
  moment.locale(event.language); // hazard: process-global-mutation/libraryDefault
  const response = await fetch(`https://orders.example/${event.orderId}`);
  const order = (await response.json()) as { shipped: string };
  return moment(order.shipped).format('LL');
};
