import { dumpModel, type Dump } from 'hazard-core/dump';
import { javaFrontEnd } from '../../../src/frontends/java/parse.js';

await javaFrontEnd.prepare?.();

/** The model of a text. Other files may hold what it names: types of `java.lang` have several meanings. */
export function lowered(text: string, file = 'Handler.java'): Dump {
  return dumpModel(javaFrontEnd.parse(file, text));
}

/** The steps of one function: of what runs when the types are loaded, unless another is named. */
export function steps(text: string, of = 'init'): string {
  const { bodies } = lowered(text);
  const body = bodies[of];
  if (body === undefined) throw new Error(`${of} is none of ${Object.keys(bodies).join(', ')}`);
  return body;
}

/** The steps of statements in an instance method of a class that declares nothing else. */
export function inMethod(statements: string, of = 'run'): string {
  return steps(`class A { void run() { ${statements} } }`, of);
}
