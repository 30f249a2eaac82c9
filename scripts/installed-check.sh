#!/bin/sh
# `toolrisk check` for callers that have no more than a checkout of this project, such as pre-commit and GitHub Actions:
# installs what the command needs beside it, once, and runs it in the folder of the caller.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
if [ ! -x "$root/node_modules/.bin/node" ]; then
  npm ci --prefix "$root" --omit=dev --no-audit --no-fund --loglevel=error >&2
fi
exec "$root/node_modules/.bin/node" "$root/scripts/toolrisk.ts" check "$@"
