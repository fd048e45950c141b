// The factory runs in the invocation: each has a variable of its own.
function createTransfer(origin) {
  let account;

  return {
    from(id) {
      account = id;
    },
    async send(amount) {
      const response = await fetch(`${origin}/transfers`, { method: 'POST', body: String(amount) });
      return { account, accepted: response.ok };
    },
  };
}

export const handler = async (event) => {
  const transfer = createTransfer('https://bank.example');
  transfer.from(event.account);
  return transfer.send(event.amount);
};
