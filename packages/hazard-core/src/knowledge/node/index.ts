import type { RuntimeFacts } from '../facts.js';
import { nodeConnections } from './connections.js';
import { nodeExclusive } from './exclusive.js';
import { blockingCalls, browserGlobals, nodeExits, nodeLogs, nodeUnsupported } from './process.js';
import { nodeSettings, nodeSharedContexts, nodeUnsafeObjects } from './shared-settings.js';
import {
  containerMethods,
  containers,
  containerType,
  firstArgumentMemoisers,
  invariantContextMembers,
  laterCallbackMethods,
  locks,
  membershipMethods,
  mutatingCalls,
  randomCalls,
  syncCallbackMethods,
  transparentCalls,
  uniqueCalls,
  uniqueContextMembers,
} from './language.js';
import { nodePaths } from './paths.js';

/** What the analyses know about Node.js and its packages. */
export const nodeFacts: RuntimeFacts = {
  conventions: {
    handlerExports: new Set(['handler', 'lambdaHandler', 'lambda_handler']),
    // Source: the README of yargs (command modules).
    commandExports: new Set(['command', 'builder', 'describe']),
    handlerLikeExport: /handler$/i,
    eventParameter: /^_?(event|evt|lambdaEvent)$/i,
    contextParameter: /^_?(context|ctx|lambdaContext)$/i,
    handlerType: /^(?:[\w.]+\.)?(?:\w*Handler|\w*HandlerV2|Handler<.*>|\w*Handler<.*>)$/,
    eventType:
      /^(?:[\w.]+\.)?(?:APIGateway|ALB|SQS|SNS|S3|DynamoDBStream|Kinesis|EventBridge|Scheduled|CloudWatch|Cognito|Lambda|AppSync|CloudFront|CloudFormationCustomResource|MSK|Firehose|Connect|IoT|CodePipeline|SecretsManager|Lex|SES|Transfer|PreTokenGeneration|PreSignUp|PostConfirmation|PreAuthentication|PostAuthentication|CustomMessage|DefineAuthChallenge|CreateAuthChallenge|VerifyAuthChallenge|UserMigration)\w*Event\w*(?:<.*>)?$/,
  },
  transparentCalls,
  syncCallbackMethods,
  laterCallbackMethods,
  isUnique: (symbol) => uniqueCalls.has(symbol),
  isRandom: (symbol) => randomCalls.has(symbol),
  invariantContextMembers,
  uniqueContextMembers,
  locks,
  paths: nodePaths,
  connections: nodeConnections,
  exits: nodeExits,
  exclusive: nodeExclusive,
  logs: nodeLogs,
  blockingCalls,
  unsafeObjects: nodeUnsafeObjects,
  settings: nodeSettings,
  sharedContexts: nodeSharedContexts,
  unsupported: nodeUnsupported,
  membershipMethods,
  firstArgumentMemoisers,
  // Source: NestJS documentation: providers and controllers are singletons unless scoped; tsyringe's README.
  singletonDecorators: new Set([
    '@nestjs/common#Injectable',
    '@nestjs/common#Controller',
    '@nestjs/common#Resolver',
    '@nestjs/graphql#Resolver',
    'tsyringe#singleton',
    'typedi#Service',
  ]),
  containers,
  containerType,
  containerMethods,
  mutatingCalls,
  perInvocationStorage: new Set([
    'async_hooks#AsyncLocalStorage()',
    '@aws/lambda-invoke-store#InvokeStore',
    'cls-hooked#createNamespace()',
    'async_hooks#AsyncLocalStorage().getStore()',
  ]),
  runByHand: /^global#(?:require\.main|module\.parent|import\.meta(?:\.|$)|process\.argv(?:\.|$))/,
  environmentName: /^global#process\.env(?:\.|$)/,
  testPath:
    /(?:^|\/)_*(?:tests?|mocks|specs?|e2e|integration-tests?|fixtures|cypress)_*\/|(?:^|\/)[^/]*\.(?:test|spec|e2e|bench|fuzz|perf|stories)\.[cm]?[jt]sx?$|(?:^|\/)(?:tests?|(?:jest|vitest|cypress|playwright)[\w.-]*)\.[cm]?[jt]s$/,
  testImports: [
    'vitest',
    '@jest/globals',
    'jest',
    'mocha',
    'node:test',
    'ava',
    'tap',
    'supertest',
    'aws-sdk-client-mock',
    'aws-sdk-mock',
    'sinon',
    'nock',
    '@playwright/test',
  ],
  offlinePath:
    /(?:^|\/)(?:benchmarks?|scripts?|bin|migrations)\/|(?:^|\/)[^/]*\.(?:config|setup)\.[cm]?[jt]sx?$|(?:^|\/)(?:webpack|rollup|vite|esbuild|eslint|babel|gulpfile|Gruntfile|serverless|cdk|local)(?:[.-][\w.-]*)?\.[cm]?[jt]s$/,
  // Sources: AWS Lambda developer guide (environment variables of managed instances); Powertools for TypeScript.
  concurrencyQuestion:
    /(?:[#.]shouldUseInvokeStore|process\.env\.AWS_LAMBDA_(?:MAX_CONCURRENCY|INITIALIZATION_TYPE|NODEJS_WORKER_COUNT))(?:\(\))?$/,
  // Sources: the packages' own documentation; each renders in a browser.
  browserImports:
    /^(?:react|react-dom|react-native|preact|vue|svelte|solid-js|@angular\/core|lit|@mui\/|next\/(?:router|navigation|link))(?:\/|$)/,
  browserGlobals,
  // Source: Serverless Framework documentation (variables resolved by a JavaScript file).
  offlineParameters: new Set(['resolveVariable', 'resolveConfigurationProperty']),
  commandLineImports: [
    'commander',
    'yargs',
    'inquirer',
    '@oclif/',
    'meow',
    'cac',
    'ora',
    'listr',
    'enquirer',
  ],
  offlineImports: [
    'aws-cdk-lib',
    '@aws-cdk/',
    'constructs',
    'cdk8s',
    '@pulumi/',
    'cdktf',
    'sst/constructs',
    '@actions/',
    '@oclif/',
    'commander',
    'yargs',
    'inquirer',
  ],
};
