#!/bin/bash
# The portal over real sockets: a kept page beside nginx with the same bytes as a file (CPU per request, requests per
# second), an uncached page of 50 items (CPU), the server's memory at rest and the time from start to first answer.
# Server on one core, wrk on the other, rounds interleaved; medians and their ratio are printed.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
build=${BUILD:-build/release}
work=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"' EXIT

export MINGTANG_DATABASE=sqlite:$work/mingtang.db MINGTANG_FILES=$work/files MINGTANG_KEY=$work/root.key
export MINGTANG_METRICS_LISTEN= MINGTANG_SERVER_IO_THREADS=1 MINGTANG_SERVER_PORT=9380
"$build/mingtang" demo --force >/dev/null

# nginx with its best foot forward: sendfile, open_file_cache, no log, keep-alive as long as ours. It says the headers
# that we say, so that both send the same bytes and the client reads the same lines.
mkdir -p "$work/www" "$work/temp"
cat >"$work/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $work/nginx.pid; error_log $work/nginx.error; user root;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000; default_type text/html; charset utf-8;
  open_file_cache max=100; open_file_cache_valid 60s; etag on;
  client_body_temp_path $work/temp; proxy_temp_path $work/temp; fastcgi_temp_path $work/temp; uwsgi_temp_path $work/temp; scgi_temp_path $work/temp;
  add_header Cache-Control no-cache; add_header Vary "Accept-Encoding, Cookie";
  add_header X-Content-Type-Options nosniff; add_header X-Frame-Options DENY;
  add_header Cross-Origin-Opener-Policy same-origin; add_header Cross-Origin-Resource-Policy same-origin;
  add_header Permissions-Policy "camera=(), microphone=(), geolocation=()";
  add_header Referrer-Policy strict-origin-when-cross-origin; add_header X-Request-Id \$request_id;
  add_header Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri /-/csp";
  server { listen 127.0.0.1:9381; root $work/www; location / { index index.html; } }
}
CONF

python3 "$here/measure.py" "$build/mingtang" "$work"
