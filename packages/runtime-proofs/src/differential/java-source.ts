import type { SourceFile } from '../session.js';

const imports: Readonly<Record<string, string>> = {
  'com.amazonaws.services.lambda.runtime': 'Context RequestHandler',
  'java.io': 'File FileWriter IOException UncheckedIOException',
  'java.nio.file': 'Files Path Paths StandardCopyOption StandardOpenOption',
  'java.util': 'ArrayList Calendar Collections HashMap List Map Queue UUID',
  'java.util.concurrent': 'ConcurrentHashMap ConcurrentLinkedQueue Semaphore',
  'java.util.concurrent.atomic': 'AtomicInteger AtomicReference',
  'java.util.concurrent.locks': 'ReentrantLock ReentrantReadWriteLock StampedLock',
  'java.util.regex': 'Matcher Pattern',
};

/**
 * The files of a case: a handler with members and the statements of its method, and another class.
 * @param name of the case, and of its package.
 */
export function javaSource(
  name: string,
  members: readonly string[],
  body: readonly string[],
  helper?: string,
): SourceFile[] {
  const method = `@Override
public String handleRequest(Map<String, String> event, Context context) {
${indented(body.join('\n'))}
}`;
  const text = `public class Handler implements RequestHandler<Map<String, String>, String> {
${indented([...members, method].join('\n\n'))}
}
`;
  return [
    { name: 'Handler.java', text: withHead(name, text) },
    ...(helper === undefined ? [] : [{ name: 'Store.java', text: withHead(name, helper) }]),
  ];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** The package and the imports that the text needs. */
function withHead(name: string, text: string): string {
  const needed = Object.entries(imports)
    .flatMap(([owner, types]) => types.split(' ').map((type) => ({ owner, type })))
    .filter(({ type }) => new RegExp(`\\b${type}\\b`).test(text))
    .map(({ owner, type }) => `import ${owner}.${type};`)
    .sort();
  return `package ${name};\n\n${needed.join('\n')}\n\n${text}`;
}
