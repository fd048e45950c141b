// A namespace is an object made once; what it exports with `let` is shared like a module's variable.
namespace Current {
  export let tenant = '';
}

export const handler = async (event: { tenant: string; id: string }) => {
  Current.tenant = event.tenant; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://documents.example/${event.id}`);
  return { tenant: Current.tenant, text: await response.text() };
};
