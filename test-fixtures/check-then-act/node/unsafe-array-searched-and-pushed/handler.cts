// The array is searched, the mail sent, the address noted: two invocations, two mails.
const welcomed: string[] = [];

export = {
  handler: async (event: { address: string }) => {
    if (welcomed.includes(event.address)) return { sent: false }; // hazard: check-then-act/staleCheck
    const response = await fetch('https://mail.example/welcome', { method: 'POST', body: event.address });
    welcomed.push(event.address);
    return { sent: response.ok };
  },
};
