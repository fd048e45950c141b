// The patch holds A's time zone, and every date of B is printed with it.
exports.handler = async (event) => {
  const timeZone = event.timeZone;
  Date.prototype.toJSON = function () { // hazard: process-global-mutation/globalObject
    return this.toLocaleString('en', { timeZone });
  };
  const response = await fetch(event.url);
  return JSON.stringify({ at: new Date(response.headers.get('date')) });
};
