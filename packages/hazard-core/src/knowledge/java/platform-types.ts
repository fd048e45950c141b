/**
 * Types of the platform that code brings in without an import or with a whole package, so that they are told from types
 * of the file's own package. Source: the Javadoc of Java SE 21 (the packages named here).
 */
const packages: Readonly<Record<string, string>> = {
  'java.lang':
    'Object String StringBuilder StringBuffer Integer Long Short Byte Character Boolean Double Float Number Void Math StrictMath System Runtime Process ProcessBuilder ProcessHandle Thread ThreadLocal InheritableThreadLocal ThreadGroup Runnable Iterable Comparable CharSequence AutoCloseable Cloneable Enum Record Class ClassLoader Module Package StackWalker Throwable Exception RuntimeException Error IllegalArgumentException IllegalStateException NullPointerException UnsupportedOperationException IndexOutOfBoundsException ClassCastException ArithmeticException NumberFormatException InterruptedException CloneNotSupportedException ClassNotFoundException NoSuchFieldException SecurityException AssertionError StackOverflowError OutOfMemoryError Override Deprecated SuppressWarnings FunctionalInterface SafeVarargs ScopedValue Appendable Readable',
  'java.util':
    'List ArrayList LinkedList Map HashMap LinkedHashMap TreeMap Set HashSet LinkedHashSet TreeSet Collection Collections Arrays Objects Optional OptionalInt OptionalLong OptionalDouble Iterator ListIterator Enumeration Queue Deque ArrayDeque PriorityQueue Stack Vector Hashtable Properties Random UUID Date Calendar GregorianCalendar TimeZone SimpleTimeZone Locale Currency Scanner StringJoiner StringTokenizer Formatter Timer TimerTask BitSet EnumMap EnumSet IdentityHashMap WeakHashMap SortedMap SortedSet NavigableMap NavigableSet Comparator Base64 Spliterator ServiceLoader ResourceBundle EventListener EventObject Observable Observer NoSuchElementException ConcurrentModificationException MissingResourceException AbstractMap AbstractList AbstractSet HexFormat SplittableRandom',
  'java.util.concurrent':
    'Callable Future CompletableFuture CompletionStage CompletionException ExecutionException TimeoutException CancellationException Executor ExecutorService ScheduledExecutorService Executors ThreadPoolExecutor ForkJoinPool ForkJoinTask ThreadFactory TimeUnit CountDownLatch CyclicBarrier Phaser Exchanger Semaphore ConcurrentMap ConcurrentHashMap ConcurrentSkipListMap ConcurrentSkipListSet ConcurrentLinkedQueue ConcurrentLinkedDeque CopyOnWriteArrayList CopyOnWriteArraySet BlockingQueue BlockingDeque LinkedBlockingQueue LinkedBlockingDeque ArrayBlockingQueue PriorityBlockingQueue DelayQueue SynchronousQueue ThreadLocalRandom Flow StructuredTaskScope',
  'java.util.concurrent.atomic':
    'AtomicInteger AtomicLong AtomicBoolean AtomicReference AtomicIntegerArray AtomicLongArray AtomicReferenceArray LongAdder DoubleAdder LongAccumulator DoubleAccumulator AtomicStampedReference',
  'java.util.concurrent.locks':
    'Lock ReentrantLock ReadWriteLock ReentrantReadWriteLock StampedLock Condition LockSupport',
  'java.util.function':
    'Function BiFunction Supplier Consumer BiConsumer Predicate BiPredicate UnaryOperator BinaryOperator IntFunction IntPredicate IntUnaryOperator ToIntFunction ToLongFunction ToDoubleFunction BooleanSupplier IntSupplier LongSupplier',
  'java.util.stream': 'Stream IntStream LongStream DoubleStream Collectors Collector StreamSupport',
  'java.util.regex': 'Pattern Matcher MatchResult PatternSyntaxException',
  'java.util.zip':
    'ZipFile ZipEntry ZipInputStream ZipOutputStream GZIPInputStream GZIPOutputStream Deflater Inflater CRC32 Adler32',
  'java.util.logging': 'Logger Level Handler FileHandler ConsoleHandler LogManager LogRecord Formatter',
  'java.io':
    'File FileInputStream FileOutputStream FileReader FileWriter FileDescriptor FileFilter FilenameFilter InputStream OutputStream InputStreamReader OutputStreamWriter Reader Writer BufferedReader BufferedWriter BufferedInputStream BufferedOutputStream ByteArrayInputStream ByteArrayOutputStream DataInputStream DataOutputStream ObjectInputStream ObjectOutputStream PrintStream PrintWriter StringReader StringWriter RandomAccessFile Serializable Closeable Flushable Console IOException UncheckedIOException FileNotFoundException EOFException UnsupportedEncodingException',
  'java.nio': 'ByteBuffer CharBuffer ByteOrder MappedByteBuffer',
  'java.nio.file':
    'Path Paths Files FileSystem FileSystems StandardOpenOption OpenOption StandardCopyOption CopyOption FileVisitResult SimpleFileVisitor FileVisitor DirectoryStream NoSuchFileException FileAlreadyExistsException',
  'java.nio.channels':
    'FileChannel FileLock Channels ReadableByteChannel WritableByteChannel AsynchronousFileChannel',
  'java.nio.charset': 'Charset StandardCharsets CharsetEncoder CharsetDecoder',
  'java.net':
    'URI URL URLConnection HttpURLConnection URLEncoder URLDecoder Socket ServerSocket DatagramSocket InetAddress InetSocketAddress Proxy ProxySelector Authenticator PasswordAuthentication CookieHandler CookieManager URISyntaxException MalformedURLException UnknownHostException',
  'java.net.http': 'HttpClient HttpRequest HttpResponse',
  'java.sql':
    'Connection Driver DriverManager Statement PreparedStatement CallableStatement ResultSet ResultSetMetaData DatabaseMetaData SQLException Timestamp Date Time Types Array Blob Clob Savepoint',
  'java.text':
    'DateFormat SimpleDateFormat NumberFormat DecimalFormat DecimalFormatSymbols CompactNumberFormat MessageFormat ChoiceFormat Collator BreakIterator Normalizer ParseException ParsePosition Format',
  'java.time':
    'Instant LocalDate LocalTime LocalDateTime ZonedDateTime OffsetDateTime Duration Period ZoneId ZoneOffset Clock Year YearMonth MonthDay DayOfWeek Month',
  'java.time.format': 'DateTimeFormatter DateTimeFormatterBuilder DateTimeParseException FormatStyle',
  'java.math': 'BigDecimal BigInteger RoundingMode MathContext',
  'java.security':
    'MessageDigest Signature SecureRandom KeyFactory KeyPair KeyPairGenerator KeyStore PrivateKey PublicKey Security NoSuchAlgorithmException InvalidKeyException GeneralSecurityException',
  'java.lang.management': 'ManagementFactory RuntimeMXBean MemoryMXBean',
  'javax.sql': 'DataSource ConnectionPoolDataSource PooledConnection',
  'javax.crypto': 'Cipher Mac SecretKey SecretKeyFactory KeyGenerator KeyAgreement',
  'com.amazonaws.services.lambda.runtime':
    'Context RequestHandler RequestStreamHandler LambdaLogger LambdaRuntime ClientContext CognitoIdentity',
};

export const javaPlatformTypes: readonly string[] = Object.entries(packages).flatMap(([name, types]) =>
  types.split(' ').map((type) => `${name}#${type}`),
);
