#!/usr/bin/env bash
# The last step of action.yml: fails the job when the scan said so, after the report was uploaded.
set -euo pipefail

[ "$LMI_EXIT_CODE" != 0 ] || exit 0
echo "::error title=lmi-scan::Findings are as severe as fail-on ($LMI_FAIL_ON) says, or worse."
exit 1
