// The peers' suites: which files, how their marks are read, and how our rules are run over them.
import path from 'node:path';
import { membersOf } from './members.mjs';
import { readExpected, readGood } from './readers/codeql.mjs';
import { readInfer, readIssues } from './readers/infer.mjs';
import { readPmd } from './readers/pmd.mjs';
import { expectedIssues, readExample, readSnapshot } from './readers/python.mjs';
import { readSonar } from './readers/sonar.mjs';

/**
 * @typedef {import('./sample.mjs').Sample} Sample
 * @typedef {import('./adapt.mjs').Adaption} Adaption
 *
 * @typedef {object} Suite
 * @property {string} id
 * @property {string} title
 * @property {string} peer the repository, as `owner/name`
 * @property {(read: (file: string) => string) => Sample[]} samples reads them from the peer's repository
 * @property {'line' | 'method' | 'field'} unit what a mark stands for: its lines, the method or the declaration they are in
 * @property {readonly string[]} hazards those of ours that are about the same thing
 * @property {Readonly<Record<string, unknown>>} options of the engine
 * @property {string} why these options
 * @property {readonly Adaption[]} adapted
 * @property {boolean} together the samples are one project
 * @property {boolean} [repeated] scanned again without what was found, for one finding stands for all of its cell
 * @property {readonly string[]} [tools] the peers' tools that have a rule for it
 */

const memory = ['shared-mutable-state', 'check-then-act', 'unsafe-shared-object', 'shared-connection'];
const lazy = ['check-then-act', 'shared-mutable-state'];
const kept = ['unsafe-shared-object', 'shared-connection'];
const paths = ['shared-tmp-path'];

const everyMethod = { assumeEntries: ['*'], minConfidence: 'low' };
const everyMethodWhy =
  'The rule is about any class: each of its methods is taken for one that invocations call.';

const azure = 'analyzers/tests/SonarAnalyzer.Test/TestCases/CloudNative/AzureFunctionsStateless';
const sonarJava = 'java-checks-test-sources/default/src/main';
const aem = 'src/test/files/checks/java/ThreadSafeFieldCheck';
const pmd = 'pmd-java/src/test/resources/net/sourceforge/pmd/lang/java/rule/multithreading/xml';
const infer = 'infer/tests/codetoanalyze/java/racerd';
const codeqlJava = 'java/ql/test/query-tests/LazyInitStaticField';
const codeqlCsharp = 'csharp/ql/test/query-tests/Concurrency';
const ruff = 'crates/ruff_linter';

const racerd = [
  ...['AbstractOwnership', 'Alias', 'AndroidModels', 'Annotations', 'Arrays', 'Builders', 'Constructors'],
  ...['Containers', 'DeepOwnership', 'Dispatch', 'DoNotReport', 'Escape', 'GuardedByTests', 'Ignored'],
  ...['Inference', 'Locks', 'NonSourceVar', 'NotThreadSafeExample', 'Ownership', 'RaceWithMainThread'],
  ...['ReadWriteRaces', 'SubFld', 'SwitchEnum', 'ThreadSafeExample', 'ThreadSafeMethods'],
];
const racerdOptions = {
  assumeEntries: [
    ...['ThreadSafe', 'MyThreadSafeAlias1', 'MyThreadSafeAlias2', 'ThreadSafeMethods'],
    ...['Inference', 'GuardedBy*'],
  ],
  minConfidence: 'low',
};
const racerdWhy =
  'RacerD takes every non-private method of a class that is marked `@ThreadSafe`, or that locks, to run on many threads.';

const aemSuite = {
  peer: 'wttech/AEM-Rules-for-SonarQube',
  samples: sonar(
    ...['DsComponentAnnotation', 'EventHandler', 'Filter', 'ScrComponentAnnotation', 'Servlet'].map(
      (name) => `${aem}${name}.java`,
    ),
    `${aem}SlingServletAnnotation.java`,
  ),
  unit: /** @type {const} */ ('field'),
  hazards: kept,
  options: everyMethod,
  why: 'Components, servlets, filters and event handlers are each one object that requests call.',
  together: false,
};

const unsafeFieldsSuite = {
  peer: 'SonarSource/sonar-java',
  samples: sonar(`${sonarJava}/java/checks/StaticMultithreadedUnsafeFields.java`),
  unit: /** @type {const} */ ('field'),
  hazards: kept,
  options: everyMethod,
  why: everyMethodWhy,
  together: false,
};

/** @type {readonly Suite[]} */
export const suites = [
  {
    id: 'sonar-stateless',
    title: 'Sonar S6419 AzureFunctionsStateless (C#)',
    peer: 'SonarSource/sonar-dotnet',
    samples: sonar(`${azure}.cs`),
    unit: 'line',
    hazards: memory,
    options: { assumeEntries: ['FunctionName'], minConfidence: 'low' },
    why: 'Azure’s functions are the methods with this attribute.',
    adapted: [],
    together: true,
    repeated: true,
  },
  {
    id: 'sonar-stateless-latest',
    title: 'Sonar S6419 AzureFunctionsStateless.Latest (C#)',
    peer: 'SonarSource/sonar-dotnet',
    samples: sonar(`${azure}.Latest.cs`, `${azure}.Latest.Partial.cs`),
    unit: 'line',
    hazards: memory,
    options: { assumeEntries: ['FunctionName'], minConfidence: 'low' },
    why: 'Azure’s functions are the methods with this attribute.',
    adapted: [],
    together: true,
    repeated: true,
  },
  {
    id: 'sonar-servlet',
    title: 'Sonar S2226 ServletInstanceField (Java)',
    peer: 'SonarSource/sonar-java',
    samples: sonar(
      `${sonarJava}/java/checks/ServletInstanceFieldCheckSample.java`,
      `${sonarJava}/java/checks/ServletInstanceFieldCheckJakarta.java`,
      `${sonarJava}/files/non-compiling/checks/ServletInstanceFieldCheckSample.java`,
    ),
    unit: 'field',
    hazards: memory,
    options: { assumeEntries: ['*Servlet', 'Action'], minConfidence: 'low' },
    why: 'The container calls the methods of one servlet or action object for all requests.',
    adapted: [],
    together: false,
  },
  {
    ...unsafeFieldsSuite,
    id: 'sonar-unsafe-fields',
    title: 'Sonar S2885 StaticMultithreadedUnsafeFields (Java)',
    adapted: ['publicMembers'],
  },
  {
    ...unsafeFieldsSuite,
    id: 'sonar-unsafe-fields-used',
    title: 'Sonar S2885, each field used (Java)',
    adapted: ['publicMembers', 'usedFields'],
  },
  {
    id: 'sonar-static-update',
    title: 'Sonar S2696 StaticFieldUpdate (Java)',
    peer: 'SonarSource/sonar-java',
    samples: sonar(
      `${sonarJava}/java/checks/StaticFieldUpateCheckSample.java`,
      `${sonarJava}/files/non-compiling/checks/StaticFieldUpateCheckSample.java`,
    ),
    unit: 'line',
    hazards: memory,
    options: everyMethod,
    why: everyMethodWhy,
    adapted: ['publicMembers'],
    together: false,
    repeated: true,
    tools: ['spotbugs'],
  },
  {
    id: 'sonar-double-check',
    title: 'Sonar S2168 DoubleCheckedLocking (Java)',
    peer: 'SonarSource/sonar-java',
    samples: sonar(
      `${sonarJava}/java/checks/DoubleCheckedLockingCheckSample.java`,
      `${sonarJava}/files/non-compiling/checks/DoubleCheckedLockingCheckSample.java`,
    ),
    unit: 'method',
    hazards: ['check-then-act'],
    options: everyMethod,
    why: everyMethodWhy,
    adapted: ['publicMembers'],
    together: false,
    repeated: true,
    tools: ['pmd', 'spotbugs'],
  },
  { ...aemSuite, id: 'aem-fields', title: 'AEM ThreadSafeField (Java)', adapted: [] },
  {
    ...aemSuite,
    id: 'aem-fields-used',
    title: 'AEM ThreadSafeField, each field used (Java)',
    adapted: ['usedFields'],
  },
  {
    id: 'pmd-formatter',
    title: 'PMD UnsynchronizedStaticFormatter (Java)',
    peer: 'pmd/pmd',
    samples: (read) =>
      readPmd('UnsynchronizedStaticFormatter', read(`${pmd}/UnsynchronizedStaticFormatter.xml`)),
    unit: 'method',
    hazards: kept,
    options: everyMethod,
    why: everyMethodWhy,
    adapted: ['publicMembers'],
    together: false,
    tools: ['pmd', 'spotbugs'],
  },
  {
    id: 'pmd-singleton',
    title: 'PMD NonThreadSafeSingleton (Java)',
    peer: 'pmd/pmd',
    samples: (read) => readPmd('NonThreadSafeSingleton', read(`${pmd}/NonThreadSafeSingleton.xml`)),
    unit: 'method',
    hazards: lazy,
    options: everyMethod,
    why: everyMethodWhy,
    adapted: ['publicMembers'],
    together: false,
    tools: ['pmd', 'spotbugs'],
  },
  {
    id: 'pmd-double-check',
    title: 'PMD DoubleCheckedLocking (Java)',
    peer: 'pmd/pmd',
    samples: (read) => readPmd('DoubleCheckedLocking', read(`${pmd}/DoubleCheckedLocking.xml`)),
    unit: 'method',
    hazards: ['check-then-act'],
    options: everyMethod,
    why: everyMethodWhy,
    adapted: ['publicMembers'],
    together: false,
    tools: ['pmd', 'spotbugs'],
  },
  {
    id: 'racerd-containers-locks',
    title: 'Infer RacerD, Containers and Locks (Java)',
    peer: 'facebook/infer',
    samples: racerdSamples(['Containers', 'Locks']),
    unit: 'line',
    hazards: memory,
    options: racerdOptions,
    why: racerdWhy,
    adapted: ['publicMembers', 'onServer'],
    together: false,
    repeated: true,
  },
  {
    id: 'racerd',
    title: 'Infer RacerD, all files (Java)',
    peer: 'facebook/infer',
    samples: racerdSamples(racerd),
    unit: 'line',
    hazards: memory,
    options: racerdOptions,
    why: racerdWhy,
    adapted: ['publicMembers', 'onServer'],
    together: true,
    repeated: true,
  },
  {
    id: 'codeql-lazy-init',
    title: 'CodeQL LazyInitStaticField (Java)',
    peer: 'github/codeql',
    samples: codeql(codeqlJava, 'LazyInits.java', 'LazyInitStaticField.expected'),
    unit: 'method',
    hazards: lazy,
    options: everyMethod,
    why: everyMethodWhy,
    adapted: [],
    together: false,
    repeated: true,
    tools: ['pmd', 'spotbugs'],
  },
  {
    id: 'codeql-static-access',
    title: 'CodeQL UnsynchronizedStaticAccess (C#)',
    peer: 'github/codeql',
    samples: codeql(
      `${codeqlCsharp}/UnsynchronizedStaticAccess`,
      'UnsynchronizedStaticAccess.cs',
      'UnsynchronizedStaticAccess.expected',
    ),
    unit: 'line',
    hazards: memory,
    options: everyMethod,
    why: everyMethodWhy,
    adapted: [],
    together: false,
    repeated: true,
  },
  {
    id: 'codeql-lazy-csharp',
    title: 'CodeQL UnsafeLazyInitialization (C#)',
    peer: 'github/codeql',
    samples: codeql(
      `${codeqlCsharp}/UnsafeLazyInitialization`,
      'UnsafeLazyInitialization.cs',
      'UnsafeLazyInitialization.expected',
    ),
    unit: 'line',
    hazards: ['check-then-act'],
    options: everyMethod,
    why: everyMethodWhy,
    adapted: ['publicMembers'],
    together: false,
    repeated: true,
  },
  {
    id: 'ruff-tmp',
    title: 'ruff S108 (Python)',
    peer: 'astral-sh/ruff',
    samples: (read) => {
      const file = `${ruff}/resources/test/fixtures/flake8_bandit/S108.py`;
      const snapshot = `${ruff}/src/rules/flake8_bandit/snapshots/ruff_linter__rules__flake8_bandit__tests__S108_S108.py.snap`;
      return [{ path: file, text: read(file), labels: readSnapshot(read(snapshot), 'S108.py') }];
    },
    ...python(),
  },
  {
    id: 'bandit-tmp',
    title: 'Bandit B108 hardcoded-tmp (Python)',
    peer: 'PyCQA/bandit',
    samples: (read) => {
      const file = 'examples/hardcoded-tmp.py';
      const text = read(file);
      const issues = expectedIssues(read('tests/functional/test_functional.py'), 'hardcoded-tmp.py');
      return [{ path: file, text, labels: readExample(text, issues) }];
    },
    ...python(),
  },
  {
    id: 'sonar-tmp',
    title: 'Sonar S5443 publiclyWritableDirectories (Python)',
    peer: 'SonarSource/sonar-python',
    samples: sonar('python-checks/src/test/resources/checks/hotspots/publiclyWritableDirectories.py'),
    ...python(),
  },
];

/** @returns {Pick<Suite, 'unit' | 'hazards' | 'options' | 'why' | 'adapted' | 'together' | 'tools'>} */
function python() {
  return {
    unit: 'line',
    hazards: paths,
    options: { minConfidence: 'low' },
    why: 'The code stands at the top level; it is put into a handler.',
    adapted: ['inHandler'],
    together: false,
    tools: ['ruff', 'bandit'],
  };
}

/** @param {string[]} files @returns {Suite['samples']} */
function sonar(...files) {
  return (read) =>
    files.map((file) => {
      const text = read(file);
      return { path: file, text, labels: readSonar(text) };
    });
}

/** @param {readonly string[]} names @returns {Suite['samples']} */
function racerdSamples(names) {
  return (read) => {
    const issues = readIssues(read(`${infer}/issues.exp`));
    return names.map((name) => {
      const file = `${infer}/${name}.java`;
      const text = read(file);
      return { path: file, text, labels: readInfer(text, issues.get(`${name}.java`) ?? new Set()) };
    });
  };
}

/**
 * Where CodeQL's test does not mark what is good, that is every method without an alert.
 * @param {string} folder @param {string} file @param {string} expected @returns {Suite['samples']}
 */
function codeql(folder, file, expected) {
  return (read) => {
    const text = read(path.posix.join(folder, file));
    const alerts = readExpected(read(path.posix.join(folder, expected)), file);
    const good = readGood(text);
    const silent = membersOf(text)
      .filter(({ start, end }) => !alerts.some((alert) => start <= alert.start && alert.end <= end))
      .map(({ name, start, end }) => ({ name, start, end, verdict: /** @type {const} */ ('silent') }));
    const labels = [...alerts, ...(good.length > 0 ? good : silent)];
    return [{ path: path.posix.join(folder, file), text, labels }];
  };
}
