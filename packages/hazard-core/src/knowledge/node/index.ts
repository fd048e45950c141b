import type { RuntimeFacts } from '../facts.js';
import {
  containerMethods,
  containers,
  containerType,
  invariantContextMembers,
  laterCallbackMethods,
  locks,
  mutatingCalls,
  randomCalls,
  syncCallbackMethods,
  transparentCalls,
  uniqueCalls,
  uniqueContextMembers,
} from './language.js';

/** What the analyses know about Node.js and its packages. */
export const nodeFacts: RuntimeFacts = {
  conventions: {
    handlerExports: new Set(['handler', 'lambdaHandler', 'lambda_handler']),
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
  // Source: NestJS documentation: providers and controllers are singletons unless scoped; tsyringe's README.
  singletonDecorators: new Set([
    '@nestjs/common#Injectable', '@nestjs/common#Controller', '@nestjs/common#Resolver', '@nestjs/graphql#Resolver',
    'tsyringe#singleton', 'typedi#Service',
  ]),
  containers,
  containerType,
  containerMethods,
  mutatingCalls,
  perInvocationStorage: new Set([
    'async_hooks#AsyncLocalStorage()', '@aws/lambda-invoke-store#InvokeStore', 'cls-hooked#createNamespace()',
    'async_hooks#AsyncLocalStorage().getStore()',
  ]),
  offlinePath:
    /(?:^|\/)(?:tests?|__tests__|__mocks__|spec|specs|e2e|integration-tests?|fixtures|benchmarks?|cdk|cypress|migrations)\/|(?:^|\/)[^/]*\.(?:test|spec|e2e|stories|config|setup)\.[cm]?[jt]sx?$|(?:^|\/)(?:jest|vitest|webpack|rollup|vite|esbuild|eslint|babel|gulpfile|Gruntfile|serverless|cdk)[\w.-]*\.[cm]?[jt]s$/,
  offlineImports: [
    'aws-cdk-lib', '@aws-cdk/', 'constructs', 'cdk8s', '@pulumi/', 'cdktf', 'sst/constructs', 'vitest', '@jest/globals', 'jest', 'mocha',
    'node:test', 'ava', 'tap', 'supertest', 'aws-sdk-client-mock', 'aws-sdk-mock', 'sinon', 'nock', '@playwright/test', 'commander', 'yargs', 'inquirer',
  ],
};
