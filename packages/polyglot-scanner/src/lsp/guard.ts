import { ErrorCodes, Message, type MessageStrategy } from 'vscode-languageserver/node';
import { areParams } from './params.js';

/** A request that is not to be handled is given this name instead: its handler answers with the error. */
export const refusedRequest = 'lmi/refused';

export interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * Stands between the stream and the handlers, which see nothing but messages of the right kind at the right time: none
 * before the editor has introduced itself, none after it has taken its leave, none that is not what its method says.
 */
export class Guard implements MessageStrategy {
  #state: 'new' | 'working' | 'shut-down' = 'new';

  /** Whether the editor may close the stream now. */
  get isShutDown(): boolean {
    return this.#state === 'shut-down';
  }

  readonly handleMessage: MessageStrategy['handleMessage'] = (message, next) => {
    if (Message.isRequest(message)) {
      const { method, params } = message;
      const refusal = this.#refusal(method, params);
      if (refusal !== undefined)
        return next({ ...message, method: refusedRequest, params: refusal } as Message);
      if (method === 'initialize') this.#state = 'working';
      if (method === 'shutdown') this.#state = 'shut-down';
    } else if (Message.isNotification(message) && message.method !== 'exit') {
      if (this.#state !== 'working' || !areParams(message.method, message.params)) return;
    }
    return next(message);
  };

  #refusal(method: string, params: unknown): Refusal | undefined {
    if (this.#state === 'shut-down') {
      return { code: ErrorCodes.InvalidRequest, message: `"${method}" came after "shutdown".` };
    }
    if ((this.#state === 'new') !== (method === 'initialize')) {
      return this.#state === 'new'
        ? { code: ErrorCodes.ServerNotInitialized, message: `"${method}" came before "initialize".` }
        : { code: ErrorCodes.InvalidRequest, message: 'The server has been initialized already.' };
    }
    return areParams(method, params)
      ? undefined
      : { code: ErrorCodes.InvalidParams, message: `These are no parameters of "${method}".` };
  }
}
