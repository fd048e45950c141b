// The separators of A's amount are those of B's locale.
import numeral from 'numeral';
import 'numeral/locales.js';

export const handler = async (event) => {
  numeral.locale(event.language); // hazard: process-global-mutation/libraryDefault
  const response = await fetch(`https://orders.example/${event.orderId}`);
  const { total } = await response.json();
  return numeral(total).format('0,0.00');
};
