import { javaSynchronisedContainers } from './containers.js';
import { methodsOf } from './symbols.js';

/** Facts about the language's own library. Sources: the Javadoc of java.util, java.util.stream and java.util.concurrent. */

/** They run their callback before they return. */
export const javaSyncCallbacks: ReadonlySet<string> = new Set(
  'forEach forEachOrdered map mapToInt mapToLong mapToDouble mapToObj filter flatMap mapMulti reduce collect peek anyMatch allMatch noneMatch iterate generate takeWhile dropWhile removeIf replaceAll sort sorted max min compute computeIfAbsent computeIfPresent merge ifPresent ifPresentOrElse orElseGet or orElseThrow toMap groupingBy comparing thenComparing invoke callWhere runWhere withHandle useHandle inTransaction useTransaction'.split(
    ' ',
  ),
);

/** Their callbacks run on another thread, or when a future is done. */
export const javaLaterCallbacks: ReadonlySet<string> = new Set(
  'submit execute schedule scheduleAtFixedRate scheduleWithFixedDelay invokeAll invokeAny supplyAsync runAsync thenApply thenApplyAsync thenAccept thenAcceptAsync thenRun thenRunAsync thenCompose thenComposeAsync thenCombine handle handleAsync whenComplete whenCompleteAsync exceptionally start subscribe'.split(
    ' ',
  ),
);

/** What a functional interface has besides the method that runs the function; most make another function of it. */
export const javaOtherFunctionMethods: ReadonlySet<string> = new Set(
  'andThen compose negate and or reversed thenComparing thenComparingInt thenComparingLong thenComparingDouble equals hashCode toString getClass notify notifyAll wait'.split(
    ' ',
  ),
);

/** Calls that give their argument back, perhaps wrapped. */
export const javaTransparentCalls: ReadonlyMap<string, number> = new Map([
  ...methodsOf('java.util#Objects', 'requireNonNull requireNonNullElse requireNonNullElseGet').map(
    (symbol) => [symbol, 0] as const,
  ),
  ...methodsOf('java.util#Optional', 'of ofNullable').map((symbol) => [symbol, 0] as const),
  // A view of the same collection.
  ...methodsOf(
    'java.util#Collections',
    'newSetFromMap unmodifiableList unmodifiableMap unmodifiableSet unmodifiableCollection unmodifiableSortedMap unmodifiableSortedSet checkedList checkedMap',
  ).map((symbol) => [symbol, 0] as const),
  ['java.util.concurrent#CompletableFuture.completedFuture', 0],
  ['com.google.common.base#Preconditions.checkNotNull', 0],
]);

/** Javadoc, java.lang: the value of their argument as an object or a text. */
export const javaConversions: ReadonlySet<string> = new Set(
  ['Boolean', 'Byte', 'Character', 'Double', 'Float', 'Integer', 'Long', 'Short', 'String'].map(
    (type) => `java.lang#${type}.valueOf`,
  ),
);

/** Members of Lambda's context that do not change from one invocation to the next. */
export const javaInvariantContextMembers: ReadonlySet<string> = new Set([
  'getFunctionName',
  'getFunctionVersion',
  'getInvokedFunctionArn',
  'getMemoryLimitInMB',
  'getLogGroupName',
  'getLogStreamName',
  'getLogger',
]);

export const javaUniqueContextMembers: ReadonlySet<string> = new Set(['getAwsRequestId', 'getXrayTraceId']);

/** Types that stand for what they hold. */
export const javaWrapperTypes: ReadonlySet<string> = new Set([
  'java.util#Optional',
  'java.util.concurrent#CompletableFuture',
  'java.util.concurrent#CompletionStage',
  'java.util.concurrent#Future',
  'javax.inject#Provider',
  'jakarta.inject#Provider',
  'jakarta.enterprise.inject#Instance',
  'javax.enterprise.inject#Instance',
  'org.springframework.beans.factory#ObjectProvider',
  'reactor.core.publisher#Mono',
  'io.smallrye.mutiny#Uni',
]);

/** Calls whose results the tables speak of by the call itself, whatever type they are declared with. */
const namedResults = [
  ...javaSynchronisedContainers,
  'java.util.concurrent#ConcurrentHashMap.newKeySet()',
  'java.lang#System.getProperties()',
  ...methodsOf('java.util#List', 'of() copyOf()'),
  ...methodsOf('java.util#Set', 'of() copyOf()'),
  ...methodsOf('java.util#Map', 'of() ofEntries() copyOf() entry()'),
  ...methodsOf(
    'java.util#Collections',
    'emptyList() emptyMap() emptySet() singletonList() singletonMap() singleton()',
  ),
];

/** What calls of libraries give, by its type. */
export const javaResultTypes: readonly (readonly [string, string])[] = [
  ...namedResults.map((symbol) => [symbol, symbol] as const),
  ['java.lang#Runtime.getRuntime()', 'java.lang#Runtime()'],
  ...methodsOf('java.lang#ThreadLocal', 'withInitial()').map(
    (symbol) => [symbol, 'java.lang#ThreadLocal()'] as const,
  ),
  ['java.lang#ScopedValue.newInstance()', 'java.lang#ScopedValue()'],
  // Javadoc, java.text: factories of formats.
  ...methodsOf(
    'java.text#DateFormat',
    'getDateInstance() getTimeInstance() getDateTimeInstance() getInstance()',
  ).map((symbol) => [symbol, 'java.text#DateFormat()'] as const),
  ...methodsOf(
    'java.text#NumberFormat',
    'getInstance() getNumberInstance() getIntegerInstance() getCurrencyInstance() getPercentInstance() getCompactNumberInstance()',
  ).map((symbol) => [symbol, 'java.text#NumberFormat()'] as const),
  ['java.text#BreakIterator.getWordInstance()', 'java.text#BreakIterator()'],
  ['java.util#Calendar.getInstance()', 'java.util#Calendar()'],
  ['java.util.regex#Pattern().matcher()', 'java.util.regex#Matcher()'],
  ['java.util.regex#Pattern.compile()', 'java.util.regex#Pattern()'],
  // Javadoc, java.security, javax.crypto: factories of engines.
  ['java.security#MessageDigest.getInstance()', 'java.security#MessageDigest()'],
  ['java.security#Signature.getInstance()', 'java.security#Signature()'],
  ['javax.crypto#Mac.getInstance()', 'javax.crypto#Mac()'],
  ['javax.crypto#Cipher.getInstance()', 'javax.crypto#Cipher()'],
  ['javax.crypto#KeyAgreement.getInstance()', 'javax.crypto#KeyAgreement()'],
  // Javadoc, javax.xml.
  ['javax.xml.parsers#DocumentBuilderFactory.newInstance()', 'javax.xml.parsers#DocumentBuilderFactory()'],
  ['javax.xml.parsers#DocumentBuilderFactory().newDocumentBuilder()', 'javax.xml.parsers#DocumentBuilder()'],
  ['javax.xml.parsers#SAXParserFactory.newInstance()', 'javax.xml.parsers#SAXParserFactory()'],
  ['javax.xml.parsers#SAXParserFactory().newSAXParser()', 'javax.xml.parsers#SAXParser()'],
  ['javax.xml.transform#TransformerFactory.newInstance()', 'javax.xml.transform#TransformerFactory()'],
  ['javax.xml.transform#TransformerFactory().newTransformer()', 'javax.xml.transform#Transformer()'],
  ['javax.xml.transform#Templates().newTransformer()', 'javax.xml.transform#Transformer()'],
  ['javax.xml.xpath#XPathFactory.newInstance()', 'javax.xml.xpath#XPathFactory()'],
  ['javax.xml.xpath#XPathFactory().newXPath()', 'javax.xml.xpath#XPath()'],
  ['javax.xml.xpath#XPath().compile()', 'javax.xml.xpath#XPathExpression()'],
  ['javax.xml.validation#SchemaFactory.newInstance()', 'javax.xml.validation#SchemaFactory()'],
  ['javax.xml.validation#Schema().newValidator()', 'javax.xml.validation#Validator()'],
  ...['javax', 'jakarta'].flatMap((prefix) => {
    const name = `${prefix}.xml.bind`;
    return [
      [`${name}#JAXBContext.newInstance()`, `${name}#JAXBContext()`],
      [`${name}#JAXBContext().createMarshaller()`, `${name}#Marshaller()`],
      [`${name}#JAXBContext().createUnmarshaller()`, `${name}#Unmarshaller()`],
    ] as const;
  }),
  // Paths.
  ['java.nio.file#Paths.get()', 'java.nio.file#Path()'],
  ['java.nio.file#Path.of()', 'java.nio.file#Path()'],
  ['java.nio.file#Path().resolve()', 'java.nio.file#Path()'],
  ['java.nio.file#Path().toFile()', 'java.io#File()'],
  ['java.io#File().toPath()', 'java.nio.file#Path()'],
  ['java.io#File().getParentFile()', 'java.io#File()'],
  ['java.nio.file#Path().getParent()', 'java.nio.file#Path()'],
  ['java.nio.channels#FileChannel.open()', 'java.nio.channels#FileChannel()'],
  ['java.io#RandomAccessFile().getChannel()', 'java.nio.channels#FileChannel()'],
  ['java.io#FileOutputStream().getChannel()', 'java.nio.channels#FileChannel()'],
  // Builders whose last call gives the object.
  [
    'com.github.benmanes.caffeine.cache#Caffeine.newBuilder().build()',
    'com.github.benmanes.caffeine.cache#Cache()',
  ],
  ['com.google.common.cache#CacheBuilder.newBuilder().build()', 'com.google.common.cache#Cache()'],
  ...['HashMap', 'LinkedHashMap', 'TreeMap'].map(
    (name) => [`com.google.common.collect#Maps.new${name}()`, `java.util#${name}()`] as const,
  ),
  ['com.google.common.collect#Maps.newConcurrentMap()', 'java.util.concurrent#ConcurrentHashMap()'],
  ['com.google.common.collect#Lists.newArrayList()', 'java.util#ArrayList()'],
  ['com.google.common.collect#Sets.newHashSet()', 'java.util#HashSet()'],
  [
    'com.google.common.collect#Sets.newConcurrentHashSet()',
    'java.util.concurrent#ConcurrentHashMap.newKeySet()',
  ],
  ['com.google.common.collect#ArrayListMultimap.create()', 'com.google.common.collect#ArrayListMultimap()'],
  ['com.google.common.collect#HashMultimap.create()', 'com.google.common.collect#HashMultimap()'],
  ['java.util#EnumSet.noneOf()', 'java.util#EnumSet()'],
  ['java.util#EnumSet.allOf()', 'java.util#EnumSet()'],
  ['software.amazon.awssdk.services.s3#S3Client.create()', 'software.amazon.awssdk.services.s3#S3Client()'],
  [
    'software.amazon.awssdk.services.s3#S3Client.builder().build()',
    'software.amazon.awssdk.services.s3#S3Client()',
  ],
  ['com.amazonaws.services.s3#AmazonS3ClientBuilder.defaultClient()', 'com.amazonaws.services.s3#AmazonS3()'],
  [
    'com.amazonaws.services.s3#AmazonS3ClientBuilder.standard().build()',
    'com.amazonaws.services.s3#AmazonS3()',
  ],
  [
    'com.fasterxml.jackson.databind.json#JsonMapper.builder().build()',
    'com.fasterxml.jackson.databind.json#JsonMapper()',
  ],
  ['java.util.logging#Logger.getLogger()', 'java.util.logging#Logger()'],
  ['org.slf4j#LoggerFactory.getLogger()', 'org.slf4j#Logger()'],
  ['org.apache.logging.log4j#LogManager.getLogger()', 'org.apache.logging.log4j#Logger()'],
  ['org.apache.log4j#Logger.getLogger()', 'org.apache.log4j#Logger()'],
  [
    'software.amazon.lambda.powertools.metrics#MetricsFactory.getMetricsInstance()',
    'software.amazon.lambda.powertools.metrics#Metrics()',
  ],
  [
    'software.amazon.lambda.powertools.metrics#MetricsUtils.metricsLogger()',
    'software.amazon.cloudwatchlogs.emf.logger#MetricsLogger()',
  ],
];
