// Between the write and the last read nothing else can run; behind the await nobody reads it.
let requestData = {};

function describe() {
  return `${requestData.kind}/${requestData.id}`;
}

exports.handler = async (event) => {
  requestData = JSON.parse(event.body);
  const path = describe();
  const response = await fetch(`https://documents.example/${path}`);
  return { statusCode: response.status };
};
