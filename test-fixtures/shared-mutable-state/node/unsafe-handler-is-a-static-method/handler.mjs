// `this` is not bound when the runtime calls it, so the method names its class; the field is one for all.
class Api {
  static caller;

  static async run(event) {
    Api.caller = event.caller; // hazard: shared-mutable-state/requestData
    const response = await fetch(event.url);
    return { caller: Api.caller, status: response.status };
  }
}

export const handler = Api.run;
