// The entry file only passes the function on; it is the handler all the same.
let parcel;

export async function ship(event) {
  parcel = event.parcel; // hazard: shared-mutable-state/requestData
  const response = await fetch('https://carriers.example/', { method: 'POST', body: JSON.stringify(parcel) });
  return { carrier: await response.text(), parcel: parcel.id };
}
