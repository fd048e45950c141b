// The locale is set on the value that is printed; without an argument moment.locale() only tells what it is.
import dayjs from 'dayjs';
import moment from 'moment';

export const handler = async (event: { language: string; url: string }) => {
  const response = await fetch(event.url);
  const { shipped } = (await response.json()) as { shipped: string };
  return {
    fallback: moment.locale(),
    long: moment(shipped).locale(event.language).format('LL'),
    short: dayjs(shipped).locale(event.language).format('D MMM'),
  };
};
