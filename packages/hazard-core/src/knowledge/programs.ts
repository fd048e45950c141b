import type { ProgramFacts } from './path-facts.js';

/** What usual programs do with their arguments, whatever starts them. Sources: POSIX utilities, the programs' manuals. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const programs: ProgramFacts = {
  readers: words(
    'cat ls du df head tail wc grep egrep fgrep stat file md5sum sha1sum sha256sum ffprobe identify mediainfo exiftool pdfinfo which echo printf test [ chmod chown realpath readlink dirname basename cmp diff tree strings ldd jq clamscan clamdscan exit true false set cd pushd',
  ),
  removers: words('rm rmdir unlink shred'),
  copiers: words('cp mv rsync scp ln install aws gsutil'),
  movers: words('mv'),
  directoryMakers: words('mkdir'),
  pipeMakers: words('mkfifo mknod'),
  firstIsInput: words(
    'node python python3 bash sh zsh perl ruby java php unzip gunzip bunzip2 xz tar source .',
  ),
  installers: words('pip pip3'),
  extractors: words('unzip tar 7z 7za unrar bsdtar'),
  removesWith: new Map([['find', words('-delete rm')]]),
  folderChangers: words('cd pushd'),
  prefixes: words('sudo env nice nohup timeout time exec command xvfb-run export'),
  shells: words('sh bash zsh dash ash'),
  shellFlag: /^-[a-z]*c$/,
  toleratesExisting: /^(?:-[a-z]*p[a-z]*|--parents)$/,
  inputFlag:
    /^(?:-i|-in|--input|--in|--infile|--input-file|--file|-f|-?[a-z]*x[a-z]*f|--config|--config-file|--from|--stdin|--source|--src|--cert|--key|--cacert|--database|--upload-file|-T|-K|--include|-I|-L|--requirement|-r)$/,
  outputFlag:
    /^(?:-o|-O|--out|--output|--outdir|--out-dir|--output-dir|--output-file|--outfile|--output-document|-d|-D|-C|--directory|--dest|--destination|--target|--target-directory|--log-file|--log|--prefix|--to|-t|-?[a-z]*c[a-z]*f|--output-path|--dump-header|--cookie-jar|-sOutputFile)$/,
  profileFlag:
    /^(?:--user-data-dir|--data-path|--disk-cache-dir|--homedir|--crash-dumps-dir|--profile-directory|--profile|-profile|--cache|--cache-dir|--home|-env:UserInstallation|--media-cache-dir|--datadir|--data-dir|--dbpath|--install-directory|--cache-folder)$/,
  profileVariable:
    /^(?:HOME|USERPROFILE|XDG_(?:CACHE|CONFIG|DATA|STATE|RUNTIME)_(?:HOME|DIR)|npm_config_(?:cache|prefix|userconfig)|NPM_CONFIG_(?:CACHE|PREFIX)|YARN_CACHE_FOLDER|PIP_CACHE_DIR|MPLCONFIGDIR|PUPPETEER_(?:CACHE_DIR|TMP_DIR)|PLAYWRIGHT_BROWSERS_PATH|GNUPGHOME|TERRAFORM_CONFIG|TF_DATA_DIR|TF_PLUGIN_CACHE_DIR|AWS_CONFIG_FILE|PGDATA|GIT_CONFIG_GLOBAL|HELM_(?:CACHE|CONFIG|DATA)_HOME|KUBECONFIG|DOCKER_CONFIG|CARGO_HOME|GOPATH|GOCACHE)$/,
};

/** Programs that stay, and of which there can be one for a port, a socket or a data folder. */
export const daemons: ReadonlySet<string> = new Set([
  'redis-server',
  'memcached',
  'mongod',
  'mysqld',
  'mariadbd',
  'postgres',
  'pg_ctl',
  'clamd',
  'nginx',
  'httpd',
  'caddy',
  'envoy',
  'haproxy',
  'dockerd',
  'containerd',
  'Xvfb',
  'dbus-daemon',
  'sshd',
  'tailscaled',
  'etcd',
  'consul',
  'vault',
  'rabbitmq-server',
  'elasticsearch',
  'opensearch',
  'ollama',
  'otelcol',
  'fluent-bit',
  'fluentd',
  'telegraf',
  'statsd',
  'rsyslogd',
  'supervisord',
]);
