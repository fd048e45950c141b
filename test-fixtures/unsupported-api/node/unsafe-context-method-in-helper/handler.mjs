// The context is handed on; the method is missing there just the same.
function answer(lambda, status) {
  lambda.succeed({ statusCode: status }); // hazard: unsupported-api/contextMethod
}

export async function handler(event, context) {
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  answer(context, response.status);
}
