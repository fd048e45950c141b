// `bind` keeps the number of parameters, so the bound method has three too.
class Greeter {
  greeting = 'Hello';

  handler(event, context, callback) { // hazard: unsupported-api/callbackHandler
    callback(null, `${this.greeting}, ${event.name}`);
  }
}

const greeter = new Greeter();
export const handler = greeter.handler.bind(greeter);
