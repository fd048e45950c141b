// The function that the library makes takes event, context and callback.
import { SkillBuilders, type RequestHandler } from 'ask-sdk-core';

const launch: RequestHandler = {
  canHandle: (input) => input.requestEnvelope.request.type === 'LaunchRequest',
  handle: (input) => input.responseBuilder.speak('Welcome.').getResponse(),
};

export const handler = SkillBuilders.custom() // hazard: unsupported-api/callbackHandler
  .addRequestHandlers(launch)
  .lambda();
