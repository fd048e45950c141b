// Every later caller acts with the rights of the first one.
class Accounts {
  constructor(private readonly token: string) {}

  async list(): Promise<unknown> {
    const response = await fetch('https://accounts.example/', { headers: { authorization: this.token } });
    return response.json();
  }
}

let accounts: Accounts | undefined;

export const handler = async (event: { headers: Record<string, string> }) => {
  accounts ||= new Accounts(event.headers['authorization'] ?? ''); // hazard: shared-mutable-state/firstRequestWins
  return accounts.list();
};
