// The wrapper is the project's own; what it wraps is the handler.
const catchErrors = (work) => async (event, context) => {
  try {
    return await work(event, context);
  } catch (error) {
    return { statusCode: 500, body: error.message };
  }
};

let session;

exports.handler = catchErrors(async (event) => {
  session = event.cookies; // hazard: shared-mutable-state/requestData
  const response = await fetch('https://sessions.example/', { headers: { cookie: session.join('; ') } });
  return { statusCode: response.status, cookies: session };
});
