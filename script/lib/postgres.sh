# A PostgreSQL of our own for the tests: a fresh cluster in a temporary folder, reached by a socket there, no TCP.
# Source it; start_postgres exports MINGTANG_TEST_POSTGRES, stop_postgres (also set as a trap) takes everything away.

# PostgreSQL refuses to run as root, so root becomes the package's user (or nobody).
_as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        local user=postgres
        id postgres >/dev/null 2>&1 || user=nobody
        setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups env -u TMPDIR HOME="$POSTGRES_FOLDER" "$@"
    else
        "$@"
    fi
}

start_postgres() {
    local bin
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
    if [ -z "$bin" ]; then
        echo "PostgreSQL is not installed (Debian: postgresql-15)" >&2
        return 1
    fi
    POSTGRES_BIN=$bin
    POSTGRES_FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/mingtang-pg-XXXXXX")
    export POSTGRES_BIN POSTGRES_FOLDER
    if [ "$(id -u)" -eq 0 ]; then
        chown "$(id -u postgres 2>/dev/null || id -u nobody)" "$POSTGRES_FOLDER"
    fi
    chmod 711 "$POSTGRES_FOLDER"
    trap stop_postgres EXIT
    trap 'stop_postgres; exit 130' INT TERM
    _as_postgres "$bin/initdb" -D "$POSTGRES_FOLDER/data" -U postgres --auth=trust --data-checksums \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$POSTGRES_FOLDER.log" 2>&1 \
        || { cat "$POSTGRES_FOLDER.log" >&2; return 1; }
    # The tests ask what is committed, not what survives a power cut: that is R01's business, and SQLite's file.
    _as_postgres "$bin/pg_ctl" -D "$POSTGRES_FOLDER/data" -w -t 60 -l "$POSTGRES_FOLDER/server.log" start \
        -o "-c listen_addresses='' -c unix_socket_directories='$POSTGRES_FOLDER' -c fsync=off -c full_page_writes=off \
            -c synchronous_commit=off -c shared_buffers=64MB -c max_connections=200" >>"$POSTGRES_FOLDER.log" 2>&1 \
        || { cat "$POSTGRES_FOLDER.log" >&2; return 1; }
    export MINGTANG_TEST_POSTGRES="host=$POSTGRES_FOLDER user=postgres dbname=postgres"
}

stop_postgres() {
    [ -n "${POSTGRES_FOLDER:-}" ] || return 0
    _as_postgres "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_FOLDER/data" -m immediate -w stop >/dev/null 2>&1
    rm -rf "$POSTGRES_FOLDER" "$POSTGRES_FOLDER.log"
    unset POSTGRES_FOLDER MINGTANG_TEST_POSTGRES
}
