// One seat is free. A and B both see it, both wait for the badge, and both sit down.
const seated = new Set();
const SEATS = 40;

exports.handler = async (event) => {
  if (seated.size >= SEATS) return { statusCode: 409 }; // hazard: check-then-act/staleCheck
  const badge = await fetch(`https://badges.example/${event.visitor}`);
  if (!badge.ok) return { statusCode: 403 };
  seated.add(event.visitor);
  return { statusCode: 201 };
};
