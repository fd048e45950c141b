// The function is declared under a name of its own and exported as the handler.
interface Booking {
  guest: string;
  room: string;
}

let guest = '';

const book = async (event: Booking) => {
  guest = event.guest; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://rooms.example/${event.room}`, { method: 'PUT' });
  return { guest, booked: response.ok };
};

export { book as handler };
