import type { ProgramArguments, ProgramFacts, SubprocessCall } from '../path-facts.js';

/**
 * Calls that start programs, and what usual programs do with their arguments. Sources: Node.js documentation
 * (child_process), the READMEs of execa, cross-spawn, shelljs and zx, POSIX utilities, the programs' manuals.
 */

function calls(
  shell: boolean,
  list: number | undefined,
  options: readonly number[],
  ...symbols: string[]
): SubprocessCall[] {
  return symbols.map((symbol) => ({
    symbol,
    command: 0,
    shell,
    options,
    ...(list === undefined ? {} : { list }),
  }));
}

/** Browsers take their profile and cache folders among the arguments of their launcher. */
export const programArguments: readonly ProgramArguments[] = [
  'puppeteer#launch',
  'puppeteer-core#launch',
  'chrome-aws-lambda#puppeteer.launch',
  'puppeteer-extra#launch',
  'puppeteer-extra#addExtra().launch',
  'playwright#chromium.launch',
  'playwright-core#chromium.launch',
].map((symbol) => ({ symbol, at: { argument: 0, member: ['args'] } }));

export const subprocesses: readonly SubprocessCall[] = [
  ...calls(
    true,
    undefined,
    [1],
    'child_process#exec',
    'child_process#execSync',
    'child-process-promise#exec',
    'mz/child_process#exec',
    'execa#command',
    'execa#commandSync',
    'execa#execaCommand',
    'execa#execaCommandSync',
    'shelljs#exec',
    'zx#$',
    'zx#$.sync',
    'shell-exec#',
    'await-exec#',
    'child-process-es6-promise#exec',
  ),
  ...calls(
    false,
    1,
    [1, 2],
    'child_process#spawn',
    'child_process#spawnSync',
    'child_process#execFile',
    'child_process#execFileSync',
    'cross-spawn#',
    'cross-spawn#spawn',
    'cross-spawn#sync',
    'child-process-promise#spawn',
    'child-process-promise#execFile',
    'execa#',
    'execa#execa',
    'execa#execaSync',
    'execa#sync',
    '@expo/spawn-async#',
    'tinyexec#x',
    'tinyexec#exec',
    'nano-spawn#',
    'await-spawn#',
    'spawn-please#',
    'mz/child_process#execFile',
    'mz/child_process#spawn',
  ),
  { symbol: 'imagemagick#convert', command: -1, list: 0, shell: false, options: [] },
];

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
