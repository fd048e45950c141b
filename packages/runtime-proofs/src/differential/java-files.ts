import type { Recipe } from './case.js';
import { javaSource } from './java-source.js';
import type { Random } from './random.js';

const key = 'event.get("key")';

/** A handler that writes a file of the temporary folder and reads it again. @param name of the case, which is in its paths. */
export function javaFileHandler(random: Random, name: string): Recipe {
  const path = random.pick([
    { name: 'fixed-text', expression: `Path.of("/tmp/${name}.txt")` },
    { name: 'fixed-parts', expression: `Paths.get("/tmp", "${name}.txt")` },
    {
      name: 'fixed-property',
      expression: `Path.of(System.getProperty("java.io.tmpdir")).resolve("${name}.txt")`,
    },
    { name: 'fixed-file', expression: `new File("/tmp/", "${name}.txt").toPath()` },
    { name: 'of-the-event', expression: `Path.of("/tmp/${name}-" + event.get("group") + ".txt")` },
    {
      name: 'of-the-event-formatted',
      expression: `Path.of(String.format("/tmp/${name}-%s", event.get("group")))`,
    },
    { name: 'of-the-process', expression: `Path.of("/tmp/${name}-" + ProcessHandle.current().pid())` },
    { name: 'uuid', expression: `Path.of("/tmp/${name}-" + UUID.randomUUID())` },
    { name: 'request-id', expression: `Path.of("/tmp", context.getAwsRequestId() + ".txt")` },
    { name: 'created', expression: `Files.createTempDirectory("${name}").resolve("report.txt")` },
  ]);
  const use = random.pick([
    {
      name: 'write-read',
      body: [`Files.writeString(file, ${key});`, '// seam: written', 'return Files.readString(file);'],
    },
    {
      name: 'writer-read',
      body: [
        'try (FileWriter writer = new FileWriter(file.toFile())) {',
        `  writer.write(${key});`,
        '}',
        '// seam: written',
        'return Files.readString(file);',
      ],
    },
    {
      name: 'append-remove',
      body: [
        `Files.writeString(file, ${key}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);`,
        '// seam: written',
        'String text = Files.readString(file);',
        'Files.deleteIfExists(file);',
        'return text;',
      ],
    },
    {
      name: 'check-then-create',
      body: [
        'if (!Files.exists(file)) {',
        '  Files.writeString(file, "one,");',
        '  // seam: begun',
        '  Files.writeString(file, "two", StandardOpenOption.APPEND);',
        '}',
        'return Files.readString(file);',
      ],
    },
    {
      name: 'create-and-move',
      body: [
        'Path part = Path.of("/tmp/" + context.getAwsRequestId() + ".part");',
        `Files.writeString(part, ${key});`,
        '// seam: written',
        'Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);',
        `return ${key};`,
      ],
    },
  ]);
  const place = random.pick(['here', 'method', 'class'] as const);
  const lines = [
    `Path file = ${place === 'here' ? path.expression : place === 'method' ? 'place(event, context)' : 'Store.place(event, context)'};`,
    ...use.body,
  ];
  const method = `static Path place(Map<String, String> event, Context context) throws IOException {\n  return ${path.expression};\n}`;
  const body = [
    'try {',
    ...lines.map((line) => `  ${line}`),
    '} catch (IOException e) {',
    '  throw new UncheckedIOException(e);',
    '}',
  ];
  return {
    parts: [`path:${path.name}`, use.name, `in:${place}`],
    oracle: use.name === 'check-then-create' ? { always: 'one,two' } : 'own',
    shares: 'files',
    files: javaSource(
      name,
      place === 'method' ? [`private ${method}`] : [],
      // A path that is made without touching a file throws nothing that could be caught.
      body,
      place === 'class' ? `class Store {\n${method.replace(/^/gm, '  ')}\n}\n` : undefined,
    ),
  };
}
