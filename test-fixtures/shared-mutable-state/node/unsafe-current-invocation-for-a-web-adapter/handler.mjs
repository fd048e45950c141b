// The adapter notes the invocation in a module, and the routes read it there when they need it.
import { setCurrent } from './current.mjs';
import { whoAmI } from './routes.mjs';

export const handler = async (event, context) => {
  setCurrent(event, context);
  return whoAmI(event.rawPath);
};
