#!/usr/bin/env bash
# The first step of action.yml: installs lmi-scan, scans, and leaves a SARIF report, annotations and a summary.
# Its inputs come as LMI_… variables. It succeeds when the scan could be done, whatever it found.
set -euo pipefail

fail() {
  echo "::error title=lmi-scan::$1"
  exit 2
}

command -v npm > /dev/null || fail 'Node.js and npm are needed; put actions/setup-node before this step.'

cd -- "$LMI_WORKING_DIRECTORY" || fail 'The working directory does not exist.'

folder="$RUNNER_TEMP/lmi-scan-${GITHUB_ACTION:-action}"
sarif="$folder/lmi-scan.sarif"
mkdir -p "$folder"

package="$LMI_PACKAGE"
if [ -z "$package" ]; then
  version=$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/packages/polyglot-scanner/package.json")
  package="lmi-scan@$version"
fi
npm install --prefix "$folder" --no-audit --no-fund --loglevel=error --ignore-scripts -- "$package" \
  || fail 'npm could not install the package; its messages are in the log.'

paths=()
while IFS= read -r line; do
  line="${line%$'\r'}"
  [ -z "$line" ] || paths+=("$line")
done <<< "$LMI_PATHS"
[ "${#paths[@]}" -gt 0 ] || paths=(.)

# An option and its value are one word, so that no value can pass for an option.
options=("--fail-on=$LMI_FAIL_ON" "--cache-location=$folder/cache")
[ -z "$LMI_MIN_CONFIDENCE" ] || options+=("--min-confidence=$LMI_MIN_CONFIDENCE")
[ -z "$LMI_ONLY" ] || options+=("--only=$LMI_ONLY")
[ -z "$LMI_IGNORE" ] || options+=("--ignore=$LMI_IGNORE")
[ "$LMI_STRICT" != true ] || options+=(--strict)

scan() {
  "$folder/node_modules/.bin/lmi-scan" --no-color "$@" "${options[@]}" -- "${paths[@]}"
}

code=0
scan --format=sarif --output="$sarif" --category="$LMI_CATEGORY" 2> "$folder/summary.txt" || code=$?
# File names are in it, which must not pass for commands of the runner.
token=$(node -p 'require("node:crypto").randomUUID()')
echo "::stop-commands::$token"
cat "$folder/summary.txt"
echo "::$token::"
[ "$code" -le 1 ] || fail 'The scan could not be done; the log says why.'

# What follows takes the results from the cache. Each of these exits as the scan did.
scan --format=github --quiet --output="$folder/annotations.txt" || true
[ "$LMI_ANNOTATIONS" != true ] || cat "$folder/annotations.txt"
findings=$(grep -c '^::[a-z]* [^:]*,title=lmi/' "$folder/annotations.txt" || true)

if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  scan --format=text --quiet --output="$folder/report.txt" || true
  {
    echo '### lmi-scan'
    echo
    echo '~~~~~~~~~~~~text'
    cat "$folder/summary.txt"
    echo
    # A summary may have 1 MiB.
    head -c 900000 "$folder/report.txt"
    echo
    echo '~~~~~~~~~~~~'
  } >> "$GITHUB_STEP_SUMMARY"
fi

{
  echo "sarif-file=$sarif"
  echo "findings=$findings"
  echo "exit-code=$code"
} >> "$GITHUB_OUTPUT"
