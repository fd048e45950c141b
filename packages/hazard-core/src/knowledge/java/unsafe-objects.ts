import type { UnsafeObjectRow } from '../facts.js';
import { objectsOf } from './symbols.js';

/** Objects for one thread at a time, by what their own documentation says. */

function rows(title: string, fix: string, ...symbols: string[]): UnsafeObjectRow[] {
  return symbols.map((symbol) => ({ symbol, title, fix }));
}

const formatterFix = 'Use `DateTimeFormatter`, which is immutable, or make the format where it is used.';
const perUse = 'Make it inside the method that uses it.';

export const javaUnsafeObjects: readonly UnsafeObjectRow[] = [
  // Javadoc, java.text.DateFormat, SimpleDateFormat: "Date formats are not synchronized"; SonarJava S2885.
  ...rows('date format', formatterFix, ...objectsOf('java.text', 'DateFormat SimpleDateFormat')),
  // Javadoc, java.text: NumberFormat, DecimalFormat, CompactNumberFormat, MessageFormat, ChoiceFormat are not synchronized.
  ...rows(
    'number format',
    perUse,
    ...objectsOf('java.text', 'NumberFormat DecimalFormat CompactNumberFormat ChoiceFormat'),
  ),
  ...rows(
    'message format',
    'Use `MessageFormat.format`, or make it where it is used.',
    'java.text#MessageFormat()',
  ),
  // Javadoc, java.text: iterators and collators keep a position or a buffer.
  ...rows(
    'text iterator',
    perUse,
    ...objectsOf('java.text', 'BreakIterator CollationElementIterator StringCharacterIterator'),
  ),
  // SonarJava S2885, Error Prone: java.util.Calendar.
  ...rows(
    'calendar',
    'Use the immutable types of `java.time`.',
    ...objectsOf('java.util', 'Calendar GregorianCalendar'),
  ),
  // Javadoc, javax.xml.xpath: "not thread-safe"; javax.xml.validation.SchemaFactory, Validator; javax.xml.parsers; javax.xml.transform.
  ...rows(
    'XPath object',
    'Make one for each use, or keep it in a `ThreadLocal`.',
    ...objectsOf('javax.xml.xpath', 'XPath XPathExpression XPathFactory'),
  ),
  ...rows(
    'XML validator',
    'Share the `Schema`, which is thread-safe, and make a validator for each use.',
    ...objectsOf('javax.xml.validation', 'SchemaFactory Validator ValidatorHandler'),
  ),
  ...rows(
    'XML parser',
    perUse,
    ...objectsOf('javax.xml.parsers', 'DocumentBuilder DocumentBuilderFactory SAXParser SAXParserFactory'),
    ...objectsOf('javax.xml.stream', 'XMLStreamReader XMLStreamWriter XMLEventReader XMLEventWriter'),
    ...objectsOf('org.xml.sax', 'XMLReader'),
  ),
  ...rows(
    'XML transformer',
    'Share the `Templates`, which are thread-safe, and make a transformer for each use.',
    ...objectsOf('javax.xml.transform', 'Transformer TransformerFactory'),
  ),
  // Jakarta XML Binding specification: JAXBContext is thread-safe, Marshaller and Unmarshaller are not.
  ...rows(
    'XML (un)marshaller',
    'Share the `JAXBContext`, which is thread-safe, and make a marshaller for each use.',
    ...['javax.xml.bind', 'jakarta.xml.bind'].flatMap((name) => objectsOf(name, 'Marshaller Unmarshaller')),
  ),
  // Javadoc, java.util.regex.Matcher: "not safe for use by multiple concurrent threads".
  ...rows(
    'regex matcher',
    'Share the `Pattern`, which is thread-safe, and make a matcher for each input.',
    'java.util.regex#Matcher()',
  ),
  // Javadoc, java.security.MessageDigest, Signature; javax.crypto.Mac, Cipher: they work through one input at a time.
  ...rows(
    'message digest',
    'Call `MessageDigest.getInstance` for each input.',
    'java.security#MessageDigest()',
  ),
  ...rows('signature', 'Call `Signature.getInstance` for each input.', 'java.security#Signature()'),
  ...rows('MAC', 'Call `Mac.getInstance` for each input.', 'javax.crypto#Mac()'),
  ...rows('cipher', 'Call `Cipher.getInstance` for each input.', 'javax.crypto#Cipher()'),
  ...rows('key agreement', perUse, ...objectsOf('javax.crypto', 'KeyAgreement')),
  // Javadoc, java.util.Scanner: "not safe for multithreaded use without external synchronization"; iterators keep a position.
  ...rows('scanner', perUse, 'java.util#Scanner()'),
  ...rows('iterator', perUse, ...objectsOf('java.util', 'Iterator ListIterator Formatter StringTokenizer')),
  // Javadoc, java.util.zip: a Deflater or Inflater works through one stream; CRC32 adds up one input.
  ...rows('compressor', perUse, ...objectsOf('java.util.zip', 'Deflater Inflater CRC32 Adler32')),
  // Javadoc, java.nio.charset: encoders and decoders keep the state of one text.
  ...rows('charset coder', perUse, ...objectsOf('java.nio.charset', 'CharsetEncoder CharsetDecoder')),
  // README of Kryo: "Kryo is not thread safe".
  ...rows('Kryo serialiser', 'Use a `Pool<Kryo>`, or a `ThreadLocal`.', 'com.esotericsoftware.kryo#Kryo()'),
  // Apache Avro, Thrift and Protocol Buffers: encoders and serialisers have one buffer.
  ...rows(
    'encoder',
    perUse,
    ...objectsOf('org.apache.avro.io', 'BinaryEncoder JsonEncoder BinaryDecoder'),
    ...objectsOf('org.apache.thrift', 'TSerializer TDeserializer'),
    ...objectsOf('com.google.protobuf', 'CodedOutputStream CodedInputStream'),
  ),
  // Jackson documentation (thread safety): generators and parsers belong to one thread.
  ...rows(
    'JSON generator or parser',
    perUse,
    ...objectsOf('com.fasterxml.jackson.core', 'JsonGenerator JsonParser'),
  ),
  // AEM API reference: managers that work through the session of the resolver they were made from.
  ...rows(
    'content manager',
    'Adapt one from the resolver of each request.',
    'com.day.cq.wcm.api#PageManager()',
    'com.day.cq.tagging#TagManager()',
  ),
  // Joda-Time documentation: MutableDateTime is not thread-safe.
  ...rows('mutable date', 'Use `DateTime` or `java.time`.', 'org.joda.time#MutableDateTime()'),
  // SnakeYAML documentation: "each thread must have its own instance".
  ...rows('YAML reader', perUse, 'org.yaml.snakeyaml#Yaml()'),
  // json-simple, source of JSONParser: lexer, token and status are fields that `parse` sets.
  ...rows('JSON parser', perUse, 'org.json.simple.parser#JSONParser()'),
  // dom4j FAQ: a SAXReader keeps the handler of what it reads; one for each thread.
  ...rows('XML reader', perUse, 'org.dom4j.io#SAXReader()'),
  // Javadoc, java.util.SplittableRandom: "Instances are not thread-safe".
  ...rows('random generator', 'Use `ThreadLocalRandom.current()`.', 'java.util#SplittableRandom()'),
  // Javadoc, javax.script.ScriptEngineFactory: an engine without the parameter THREADING is for one thread; Groovy: GroovyShell likewise.
  ...rows(
    'script engine',
    'Make one for each request.',
    'javax.script#ScriptEngine()',
    'groovy.lang#GroovyShell()',
  ),
  // Guava: a Hasher works through one input.
  ...rows('hasher', 'Call `newHasher()` for each input.', 'com.google.common.hash#Hasher()'),
  // OpenNLP manual: "The … class is not thread safe"; LanguageTool: "This class is not thread safe"; Lucene: QueryParser likewise.
  ...rows(
    'text analyser',
    'Share the model, which is thread-safe, and make the analyser where it is used.',
    'opennlp.tools.tokenize#TokenizerME()',
    'opennlp.tools.sentdetect#SentenceDetectorME()',
    'opennlp.tools.postag#POSTaggerME()',
    'opennlp.tools.namefind#NameFinderME()',
    'org.languagetool#JLanguageTool()',
    'org.apache.lucene.queryparser.classic#QueryParser()',
  ),
  // Tess4J: the instance keeps the image and the native handle of one recognition.
  ...rows('OCR engine', perUse, ...objectsOf('net.sourceforge.tess4j', 'Tesseract Tesseract1')),
  // Velocity developer guide: a context belongs to one thread, the engine is shared.
  ...rows(
    'template context',
    'Share the engine, and make a context for each request.',
    'org.apache.velocity#VelocityContext()',
  ),
];
