/** Where a generated Java handler keeps a text. */
export interface JavaCell {
  readonly name: string;
  /** An invocation finds in it what another one has left. */
  readonly outlives: boolean;
  /** Members of the class. */
  readonly fields?: readonly string[];
  /** A statement of the invocation, which names what it makes `own`. */
  readonly made?: string;
  /** What takes the value off at the end. */
  readonly removed?: string;
  write(value: string): string;
  readonly read: string;
}

const holder = `static final class Holder {
  String text;
}`;

/** @param name of the case: what belongs to the process has a name of its own in each. */
export function javaCells(name: string): readonly JavaCell[] {
  return [
    {
      name: 'field',
      outlives: true,
      fields: ['private String kept;'],
      write: (value) => `kept = ${value};`,
      read: 'kept',
    },
    {
      name: 'static-field',
      outlives: true,
      fields: ['private static String kept;'],
      write: (value) => `kept = ${value};`,
      read: 'kept',
    },
    {
      name: 'volatile-field',
      outlives: true,
      fields: ['private static volatile String kept;'],
      write: (value) => `kept = ${value};`,
      read: 'kept',
    },
    {
      name: 'shared-holder',
      outlives: true,
      fields: [holder, 'private final Holder holder = new Holder();'],
      write: (value) => `holder.text = ${value};`,
      read: 'holder.text',
    },
    {
      name: 'own-holder',
      outlives: false,
      fields: [holder],
      made: 'Holder own = new Holder();',
      write: (value) => `own.text = ${value};`,
      read: 'own.text',
    },
    {
      name: 'array',
      outlives: true,
      fields: ['private final String[] kept = new String[1];'],
      write: (value) => `kept[0] = ${value};`,
      read: 'kept[0]',
    },
    {
      name: 'atomic-reference',
      outlives: true,
      fields: ['private static final AtomicReference<String> KEPT = new AtomicReference<>();'],
      write: (value) => `KEPT.set(${value});`,
      read: 'KEPT.get()',
    },
    {
      name: 'thread-local-removed',
      outlives: false,
      fields: ['private static final ThreadLocal<String> KEPT = new ThreadLocal<>();'],
      removed: 'KEPT.remove();',
      write: (value) => `KEPT.set(${value});`,
      read: 'KEPT.get()',
    },
    {
      name: 'map-under-fixed-key',
      outlives: true,
      fields: ['private static final Map<String, Object> KEPT = new ConcurrentHashMap<>();'],
      write: (value) => `KEPT.put("current", String.valueOf(${value}));`,
      read: '(String) KEPT.get("current")',
    },
    {
      name: 'map-under-own-key',
      outlives: false,
      fields: ['private static final Map<String, Object> KEPT = new ConcurrentHashMap<>();'],
      write: (value) => `KEPT.put(event.get("key"), String.valueOf(${value}));`,
      read: '(String) KEPT.get(event.get("key"))',
    },
    {
      name: 'property',
      outlives: true,
      write: (value) => `System.setProperty("kept.${name}", String.valueOf(${value}));`,
      read: `System.getProperty("kept.${name}")`,
    },
    {
      name: 'own-list',
      outlives: false,
      made: 'List<String> own = new ArrayList<>(Collections.nCopies(1, null));',
      write: (value) => `own.set(0, ${value});`,
      read: 'own.get(0)',
    },
  ];
}
