// The copy is made before the await: B's limits are gone when A puts its copy with new rates back.
let state = { rates: {}, limits: {} };

async function load(name) {
  const response = await fetch(`https://config.example/${name}`);
  return response.json();
}

export const handler = async (event) => {
  if (event.source === 'rates') {
    state = { ...state, rates: await load('rates') }; // hazard: shared-mutable-state/readModifyWrite
  } else {
    state = { ...state, limits: await load('limits') };
  }
  return state;
};
