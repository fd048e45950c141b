// An editor that sends keystrokes faster than they can be judged.
import { fileURLToPath } from 'node:url';
import { Editor } from 'editor-client';
import { expect, it } from 'vitest';
import { makeTree } from '../support/tree.js';

const server = [fileURLToPath(new URL('../../dist/cli.js', import.meta.url)), 'lsp', '--stdio'];

const steps = Array.from({ length: 2000 }, (_, line) => `  String step${line}() { return "x"; }\n`);

const handler = `import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Handler implements RequestHandler<String, String> {
  private static String user;
  public String handleRequest(String event, Context context) {
    user = event;
    return step0() + user;
  }
${steps.join('')}}
`;

it('judges the last of many changes at once, not each', async () => {
  const file = 'Handler.java';
  const editor = await Editor.start(server, makeTree({ [file]: handler }));
  const published = (count: number) => editor.published(file, (list) => list.length === count);
  const timeOf = async (changes: number) => {
    const begin = performance.now();
    for (let change = 0; change < changes; change++) {
      await editor.replace(file, '"x"', '"xx"');
      await editor.replace(file, '"xx"', '"x"');
    }
    await editor.replace(file, 'user = event;', ';');
    await published(0);
    await editor.replace(file, '    ;', '    user = event;');
    await published(1);
    return performance.now() - begin;
  };
  await editor.open(file);
  await published(1);
  await timeOf(0);
  const two = await timeOf(0);
  // Were each judged, it would be about 30 times as long.
  expect(await timeOf(30)).toBeLessThan(8 * two);
  await editor.stop();
});
