// Once a worker, before any request: all invocations want the same.
const axios = require('axios');
const AWS = require('aws-sdk');
const dayjs = require('dayjs');
const moment = require('moment');
const numeral = require('numeral');

axios.defaults.timeout = 2000;
AWS.config.update({ maxRetries: 2 });
dayjs.locale('de');
moment.locale('de');
numeral.locale('de');

exports.handler = async (event) => {
  const { data } = await axios.get(event.url);
  return [dayjs(data.at).format('LL'), moment(data.at).fromNow(), numeral(data.total).format('0,0')];
};
