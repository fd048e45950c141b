// A static field belongs to the class, and there is one class.
class Permissions {
  static #byRole = new Map();

  static async of(role) {
    if (!Permissions.#byRole.has(role)) { // hazard: check-then-act/staleCheck
      const response = await fetch(`https://roles.example/${role}`);
      Permissions.#byRole.set(role, await response.json());
    }
    return Permissions.#byRole.get(role);
  }
}

export const handler = async (event) => {
  const permissions = await Permissions.of(event.role);
  return { allowed: permissions.includes(event.action) };
};
