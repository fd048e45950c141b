// `satisfies` and `as` change the type, not the object.
interface State {
  voucher?: string;
  uses: number;
}

const state = { uses: 0 } satisfies State;

export const handler = async (event: { voucher: string }) => {
  (state as State).voucher = event.voucher; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://vouchers.example/${event.voucher}`, { method: 'DELETE' });
  return { redeemed: response.ok, voucher: (state as State).voucher };
};
