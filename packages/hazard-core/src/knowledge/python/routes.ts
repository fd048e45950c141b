/**
 * Decorators that register a function with a framework, by their symbol. Sources: the documentation of Chalice,
 * Powertools for AWS Lambda (Python), FastAPI, Flask, Bottle, Zappa, AWS SAM.
 */

/** Frameworks of the platform itself: what they register is called for each invocation. */
const platform =
  /^(?:chalice#(?:Chalice|Blueprint)\(\)\.(?:route|lambda_function|authorizer|middleware|schedule|on_\w+)|aws_lambda_powertools\.event_handler[\w.]*#(?:\w*Resolver|Router|\w*Router)\(\)\.(?:get|post|put|patch|delete|head|route|resolver|batch_resolver|exception_handler|not_found|on_publish|on_subscribe|async_on_publish|tool)|zappa\.asynchronous#task|zappa\.async#task)(?:\(\))?$/;

/** Web frameworks: their routes are called for each invocation where an adapter of the platform serves them. */
const web =
  /^(?:(?:flask|quart)#(?:Flask|Quart|Blueprint)\(\)\.(?:route|get|post|put|patch|delete|before_request|after_request|teardown_request|errorhandler|before_app_request)|fastapi#(?:FastAPI|APIRouter)\(\)\.(?:get|post|put|patch|delete|head|options|api_route|middleware|exception_handler|websocket)|starlette[\w.]*#\w+\(\)\.(?:route|middleware)|bottle#(?:Bottle\(\)\.)?(?:route|get|post|put|delete)|connexion#\w+\(\)\.route|apiflask#APIFlask\(\)\.(?:get|post|put|patch|delete|route))(?:\(\))?$/;

/** Adapters between the platform's events and a web application. */
const adapters = [
  'mangum',
  'awsgi',
  'aws_wsgi',
  'apig_wsgi',
  'serverless_wsgi',
  'zappa',
  'flask_lambda',
  'a2wsgi',
  'aws_lambda_wsgi',
  'asgiref_lambda',
  'awslambdaric',
  'wsgi_handler',
];

export const routes = { platform, web, adapters } as const;
