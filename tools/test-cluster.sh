#!/usr/bin/env bash
# A throw-away PostGIS cluster for the JVM that starts this script (vn.dautu.TestDatabase). It prints `ready PORT PASSWORD` for the
# superuser `postgres` and lives until standard input ends, so that a killed JVM leaves neither processes nor files behind.
set -uo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$ROOT/tools/common.sh"
. "$ROOT/tools/database.sh"

DIR=''
STARTED=''
clean() {
    trap '' INT TERM HUP
    [ -z "$STARTED" ] || stop_cluster "$DIR" || as_keeper "$PG_BIN/pg_ctl" -s -D "$DIR/data" -m immediate stop
    [ -z "$DIR" ] || as_keeper rm -rf "$DIR"
}
trap clean EXIT
trap '' INT # Ctrl-C reaches us with the JVM; the end of its pipe tells us when to go.
trap 'exit 143' TERM HUP

look_for_postgis
[ -n "$PG_BIN" ] || fail "Thiếu PostGIS. Hãy cài: sudo apt-get install postgresql postgresql-15-postgis-3   (install PostGIS)"
choose_keeper
DIR=$(as_keeper mktemp -d "${TMPDIR:-/tmp}/dautu-test-pg-XXXXXX") || fail "Không tạo được thư mục tạm.   (no temporary folder)"
as_keeper chmod 700 "$DIR"
told=$(make_cluster "$DIR" --no-sync 2>&1) || fail "initdb không xong.   (initdb failed) $told"
for _ in 1 2 3 4 5; do
    port=$(free_port $((20000 + RANDOM % 12000)))
    if start_cluster "$DIR" "$port" -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 \
        -c max_wal_size=2GB -c shared_buffers=256MB -c jit=off; then
        STARTED=yes
        break
    fi
done
[ -n "$STARTED" ] || {
    as_keeper tail -n 20 "$DIR/log" >&2
    fail "Cơ sở dữ liệu kiểm thử không khởi động được.   (test database does not start)"
}
echo "ready $port $(as_keeper cat "$DIR/superuser")"
while read -r _; do :; done
