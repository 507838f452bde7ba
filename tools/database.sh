# A private PostgreSQL with PostGIS: found, installed, made, started, stopped. Sourced after common.sh.
# PostgreSQL refuses to run as root, so root hands it to the owner of the data or to the user `postgres`.

# Sets PG_BIN to the newest PostgreSQL that has PostGIS, or to that of DAUTU_PG_BIN; leaves it empty when there is none.
look_for_postgis() {
    local dir share
    PG_BIN=''
    for dir in "${DAUTU_PG_BIN:-}" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn) \
        "$(dirname "$(command -v initdb 2>/dev/null || echo /none/initdb)")"; do
        [ -n "$dir" ] && [ -x "$dir/initdb" ] || continue
        [ -z "${PG_MAJOR:-}" ] || "$dir/postgres" --version | grep -q ") $PG_MAJOR\." || continue
        case $dir in
        /usr/lib/postgresql/*) share=/usr/share/postgresql/$(basename "$(dirname "$dir")") ;;
        *) share=$("$dir/pg_config" --sharedir 2>/dev/null || echo "$dir/../share/postgresql") ;;
        esac
        if [ -f "$share/extension/postgis.control" ]; then
            PG_BIN=$dir
            return
        fi
    done
}

# want_postgis [MAJOR] : of that major version, or Debian's own.
want_postgis() {
    local major=${1:-}
    PG_MAJOR=$major
    look_for_postgis
    [ -z "$PG_BIN" ] && may_install || return 0
    apt_update
    [ -n "$major" ] || major=$(LC_ALL=C apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p')
    major=${major:-15}
    want "PostgreSQL và PostGIS" "postgresql-$major" "postgresql-$major-postgis-3"
    # Debian would start a cluster of its own with the package; for the time of the installation it is told not to.
    if [ ! -d /usr/lib/postgresql ]; then
        NO_MAIN_CLUSTER=/etc/postgresql-common/createcluster.d/dautu.conf
        as_root mkdir -p "$(dirname $NO_MAIN_CLUSTER)"
        echo 'create_main_cluster = false' | as_root tee $NO_MAIN_CLUSTER >/dev/null
    fi
}

# need_postgis [MAJOR] : sets PG_BIN.
need_postgis() {
    PG_MAJOR=${1:-}
    [ -z "${NO_MAIN_CLUSTER:-}" ] || as_root rm -f "$NO_MAIN_CLUSTER"
    look_for_postgis
    [ -n "$PG_BIN" ] ||
        fail "Thiếu PostGIS. Hãy cài: sudo apt-get install postgresql-${PG_MAJOR:-15} postgresql-${PG_MAJOR:-15}-postgis-3   (install PostGIS)"
}

# as_keeper COMMAND… : as the user that keeps the cluster (PG_KEEPER), in a folder that it can read, without our lock.
as_keeper() {
    if [ "$(id -un)" = "$PG_KEEPER" ]; then
        (cd / && exec "$@" 9>&-)
    else
        (cd / && exec setpriv --reuid="$PG_KEEPER" --regid="$(id -gn "$PG_KEEPER")" --init-groups -- \
            env HOME=/tmp USER="$PG_KEEPER" "$@" 9>&-)
    fi
}

choose_keeper() {
    local data=${1:-} owner
    PG_KEEPER=$(id -un)
    if [ -n "$data" ] && [ -e "$data" ]; then
        owner=$(stat -c %U "$data")
        if [ "$(id -u)" != 0 ] && [ "$owner" != "$PG_KEEPER" ]; then
            fail "Cơ sở dữ liệu $data thuộc về $owner. Hãy chạy bằng người dùng ấy hoặc root.   (data belongs to $owner)"
        fi
        PG_KEEPER=$owner
    elif [ "$(id -u)" = 0 ]; then
        PG_KEEPER=postgres
        id postgres >/dev/null 2>&1 || fail "Thiếu người dùng postgres. Hãy cài: apt-get install postgresql   (no user postgres)"
    fi
}

# make_cluster DIR [OPTION…] : an empty cluster in DIR/data; superuser `postgres`, its password in DIR/superuser, local TCP only.
make_cluster() {
    local dir=$1
    shift
    as_keeper sh -c '
        umask 077
        dir=$1 bin=$2
        shift 2
        head -c 18 /dev/urandom | base64 | tr -d "+/=\n" >"$dir/superuser"
        exec "$bin/initdb" -D "$dir/data" -U postgres -A scram-sha-256 --pwfile="$dir/superuser" -E UTF8 --locale=C.UTF-8 "$@"' \
        sh "$dir" "$PG_BIN" "$@"
}

# start_cluster DIR PORT [OPTION…]
start_cluster() {
    local dir=$1 port=$2
    shift 2
    as_keeper "$PG_BIN/pg_ctl" -s -w -t 60 -D "$dir/data" -l "$dir/log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= $*" start >/dev/null
}

stop_cluster() {
    as_keeper "$PG_BIN/pg_ctl" -s -w -t 60 -m fast -D "$1/data" stop >/dev/null 2>&1
}

cluster_runs() { [ -n "${PG_BIN:-}" ] && as_keeper "$PG_BIN/pg_ctl" -s -D "$1/data" status >/dev/null 2>&1; }

# sql DIR PORT DATABASE : the SQL on standard input, as superuser.
sql() {
    local password
    password=$(as_keeper cat "$1/superuser")
    PGPASSWORD=$password "$PG_BIN/psql" -X -q -At -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$2" -U postgres -d "$3" 9>&-
}

# create_database DIR PORT NAME PASSWORD : the application's role `dautu` owns the database and is no superuser. PostGIS is put in
# beforehand, and the role owns its table of reference systems, because a migration adds the provincial meridians to it.
create_database() {
    if [ -z "$(echo "select 1 from pg_roles where rolname = 'dautu'" | sql "$1" "$2" postgres)" ]; then
        echo "create role dautu login" | sql "$1" "$2" postgres
    fi
    echo "alter role dautu password '$4'" | sql "$1" "$2" postgres
    if [ -z "$(echo "select 1 from pg_database where datname = '$3'" | sql "$1" "$2" postgres)" ]; then
        echo "create database $3 owner dautu" | sql "$1" "$2" postgres
    fi
    sql "$1" "$2" "$3" <<<'set client_min_messages = warning; create extension if not exists postgis; alter table spatial_ref_sys owner to dautu;'
}
