// The usual getter: all who come before the first answer go past the return.
let publicKey;

async function getPublicKey() {
  if (publicKey) return publicKey; // hazard: check-then-act/duplicateWork
  const response = await fetch('https://login.example/.well-known/key');
  publicKey = await response.text();
  return publicKey;
}

export const handler = async (event) => {
  const key = await getPublicKey();
  return { signedWith: key.slice(0, 16), token: event.token };
};
