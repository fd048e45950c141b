// dayjs has one locale for the process.
const dayjs = require('dayjs');
require('dayjs/locale/fr');

exports.handler = async (event) => {
  dayjs.locale(event.language); // hazard: process-global-mutation/libraryDefault
  const response = await fetch(`https://orders.example/${event.orderId}`);
  const { shipped } = await response.json();
  return dayjs(shipped).format('D MMMM YYYY');
};
