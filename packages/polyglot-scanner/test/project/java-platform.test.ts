import { defaultOptions } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/scan.js';
import { makeTree } from '../support/tree.js';

const controller = `package shop;
import org.springframework.web.bind.annotation.*;
@RestController
public class StopController {
  @PostMapping("/stop")
  public void stop() { System.exit(1); }
}
`;
const program = `package shop;
public class Shop { public static void main(String[] args) { new Shop(); } }
`;
const handler = `package shop;
import com.amazonaws.services.lambda.runtime.*;
public class Handler implements RequestHandler<String, String> {
  public String handleRequest(String order, Context context) { return order; }
}
`;

const pom = (artifact: string, parent = ''): string =>
  `<project>${parent}<artifactId>shop</artifactId><dependencies><dependency><artifactId>${artifact}</artifactId></dependency></dependencies></project>`;
const server = pom('spring-boot-starter-web');

/** The files of which a route is taken for a handler. */
async function servedIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await scan({
    cwd: makeTree(files),
    paths: ['.'],
    engine: defaultOptions,
    selection: { preset: 'recommended', minConfidence: 'medium', only: ['process-exit'], ignored: [] },
  });
  return findings.map(({ file }) => file);
}

describe('routes of a web framework', () => {
  it('are no handlers where the build has nothing to do with the platform', async () => {
    await expect(servedIn({ 'pom.xml': server, 'src/StopController.java': controller })).resolves.toEqual([]);
  });

  it('are no handlers of a program without a build', async () => {
    await expect(servedIn({ 'StopController.java': controller, 'Shop.java': program })).resolves.toEqual([]);
  });

  it('are handlers where nothing tells', async () => {
    await expect(servedIn({ 'StopController.java': controller })).resolves.toEqual(['StopController.java']);
  });

  it.each([
    ['a dependency of Maven', { 'pom.xml': pom('aws-serverless-java-container-springboot3') }],
    ['a dependency of Gradle', { 'build.gradle': "implementation 'io.quarkus:quarkus-amazon-lambda-http'" }],
    [
      'a catalogue of versions',
      { 'build.gradle': '', 'gradle/libs.versions.toml': 'core = "com.amazonaws:aws-lambda-java-core:1"' },
    ],
    ['a template', { 'pom.xml': server, 'template.yaml': 'Type: AWS::Serverless::Function' }],
    [
      'an image',
      { 'pom.xml': server, Dockerfile: 'COPY --from=public.ecr.aws/awsguru/aws-lambda-adapter:1 / /' },
    ],
    ['a handler beside them', { 'pom.xml': server, 'src/Handler.java': handler }],
  ])('are handlers because of %s', async (_, files) => {
    const tree = { ...files, 'src/StopController.java': controller };
    await expect(servedIn(tree)).resolves.toEqual(['src/StopController.java']);
  });

  it('are handlers of a module that a module with a handler is built from, and not of others', async () => {
    const files = {
      'pom.xml':
        '<project><modules><module>web</module><module>other</module><module>app</module></modules></project>',
      'web/pom.xml': server,
      'web/src/StopController.java': controller,
      'other/pom.xml': server,
      'other/src/OtherController.java': controller.replaceAll('StopController', 'OtherController'),
      'app/pom.xml': pom('web'),
      'app/src/Handler.java': handler,
    };
    await expect(servedIn(files)).resolves.toEqual(['web/src/StopController.java']);
  });
});
