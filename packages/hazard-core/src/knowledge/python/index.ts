import type { RuntimeFacts } from '../facts.js';
import { pythonConnections } from './connections.js';
import {
  containerMethods,
  containers,
  invariantContextMembers,
  locks,
  randomCalls,
  requestSymbols,
  transparentCalls,
  uniqueCalls,
  uniqueContextMembers,
} from './language.js';
import { packedLibraries } from './packed-libraries.js';
import { pythonPaths } from './paths.js';
import {
  pythonExclusive,
  pythonExits,
  pythonLogs,
  pythonSettings,
  pythonSharedContexts,
  pythonUnsafeObjects,
  pythonUnsupported,
} from './process.js';
import { routes } from './routes.js';
import { handedArguments, pythonThreads, threadObjects } from './threads.js';

const offlinePath =
  /(?:^|\/)(?:benchmarks?|scripts?|bin|migrations|alembic|docs?|notebooks?|cdk|infra|infrastructure|stacks?|site-packages|dist-packages|node_modules|\.?venv)\/|(?:^|\/)(?:setup|fabfile|manage|gunicorn\.conf|wsgi_dev|local|noxfile)\.py$/;

/** What the analyses know about Python and its packages. */
export const pythonFacts: RuntimeFacts = {
  conventions: {
    // Source: AWS Lambda developer guide (Python handlers).
    handlerExports: new Set(['handler', 'lambda_handler', 'lambdaHandler']),
    handlerLikeExport: /handler$/i,
    commandExports: new Set(),
    eventParameter: /^_?(?:event|evt|events|lambda_event|raw_event|input_event)$/i,
    contextParameter: /^_?(?:context|ctx|lambda_context|_)?$/i,
    handlerType: /^(?!)/,
    // Source: Powertools for AWS Lambda (Python), event source data classes.
    eventType:
      /^(?:[\w.]+\.)?(?:APIGateway|ALB|SQS|SNS|S3|DynamoDBStream|Kinesis|EventBridge|CloudWatch|Cognito|LambdaFunctionUrl|AppSync|Kafka|SES|CodePipeline|Connect|CloudFormationCustomResource|VPCLattice)\w*Event\w*$/,
    routes,
  },
  calling: {
    objectMethod: '__call__',
    selfMethods: new Set(['__enter__', '__aenter__']),
    closedOperators: new Map([
      ['/', /^pathlib#/],
      ['element', /^pathlib#.*\.(?:iterdir|glob|rglob)\(\)$/],
    ]),
  },
  transparentCalls,
  syncCallbackMethods: new Set(),
  laterCallbackMethods: new Set(['submit', 'map', 'apply_async', 'add_done_callback', 'run_in_executor']),
  handedArguments,
  runObjects: threadObjects,
  isUnique: (symbol) => uniqueCalls.has(symbol),
  isRandom: (symbol) => randomCalls.has(symbol),
  isRequest: (symbol) => requestSymbols.test(symbol),
  invariantContextMembers,
  uniqueContextMembers,
  locks,
  threads: pythonThreads,
  paths: pythonPaths,
  connections: pythonConnections,
  exits: pythonExits,
  exclusive: pythonExclusive,
  logs: pythonLogs,
  blockingCalls: new Map(),
  unsafeObjects: pythonUnsafeObjects,
  settings: pythonSettings,
  sharedContexts: pythonSharedContexts,
  unsupported: pythonUnsupported,
  // Calls that hardly ever fail: the language's own, texts, times, names of files, logging.
  failingCalls:
    /^(?!(?:global|logging|os#path|os#environ|os#getenv|time|datetime|uuid|secrets|random|math|string|re|json#dumps|copy|itertools|functools|collections|operator|typing|pathlib|tempfile|contextlib|aws_lambda_powertools|structlog|loguru|threading|traceback|urllib\.parse|hashlib|base64#b64encode|decimal|enum|dataclasses|pprint|sys|gc|warnings|inspect)(?:[#.]|$))[\w.]*#/,
  membershipMethods: new Set(['get', 'index', 'count', 'pop']),
  firstArgumentMemoisers: new Set(),
  memoisingDecorators:
    /^(?:functools#(?:lru_cache|cache|cached_property)|cachetools(?:\.func)?#(?:cached|lru_cache|ttl_cache)|aws_lambda_powertools\.utilities\.[\w.]*#cache)(?:\(\))?$/,
  singletonDecorators: new Set(),
  containers,
  containerType: /^(?:dict|list|set|Dict|List|Set|defaultdict|deque|OrderedDict)\b/,
  containerMethods,
  mutatingCalls: new Map([['global#setattr', { effect: 'set', key: 1, value: 2 }]]),
  perInvocationStorage: new Set(['contextvars#ContextVar()', 'threading#local()']),
  runByHand: /^global#__name__$/,
  environmentName: /^os#(?:environ|getenv)(?:[.(]|$)/,
  testPath:
    /(?:^|\/)(?:tests?|testing|unit_?tests?|integration_?tests?|e2e|specs?|mocks?|fixtures)\/|(?:^|\/)(?:test_[^/]*|[^/]*_tests?|conftest|tests?|noxfile|tasks)\.py$/,
  testImports: [
    'pytest',
    'unittest',
    'unittest.mock',
    'moto',
    'mock',
    'nose',
    'hypothesis',
    'behave',
    'testtools',
    'locust',
  ],
  offlinePath: new RegExp(`(?:^|/)(?:${packedLibraries.join('|')})/|${offlinePath.source}`),
  offlineImports: [
    'aws_cdk',
    'aws_cdk.',
    'constructs',
    'cdktf',
    'cdktf.',
    'pulumi',
    'pulumi.',
    'pulumi_aws',
    'troposphere',
    'troposphere.',
    'setuptools',
    'distutils.core',
    'invoke',
    'fabric',
    'diagrams',
    'diagrams.',
    'alembic',
    'tkinter',
    'streamlit',
    'IPython',
  ],
  commandLineImports: ['argparse', 'click', 'typer', 'fire', 'docopt'],
  commandLineArguments: new Set(['sys#argv']),
  // Source: AWS Lambda developer guide (environment variables of managed instances).
  concurrencyQuestion: /^os#environ\.AWS_LAMBDA_(?:MAX_CONCURRENCY|INITIALIZATION_TYPE)$/,
  browserImports: /^(?:pyodide|js)$/,
  browserGlobals: /^(?!)/,
  offlineParameters: new Set(),
};
