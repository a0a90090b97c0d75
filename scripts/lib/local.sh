# Sourced by scripts/demo and scripts/cluster; expects $root.

classpath=$root/local/target/classpath

# Whether something was built, and no source is newer than that.
built() {
    [ -f "$classpath" ] && [ -z "$(find "$root/pom.xml" \
        "$root"/{udfs,pmml-models,workload,job,local}/{pom.xml,src/main} -newer "$classpath" \
        -print -quit)" ]
}

build() {
    local maven=$root/mvnw log
    log=$(mktemp)
    echo "building (the first time Maven fetches what it needs)" >&2
    "$maven" --version >/dev/null 2>&1 || maven=mvn
    if ! "$maven" -f "$root/pom.xml" --batch-mode --no-transfer-progress -pl local -am process-classes 2>&1 |
        tee "$log" | sed -un 's/^\[INFO\] Building Sluice :: \([a-z-]*\) .*\(\[.*\]\)$/  \2 \1/p' >&2
    then
        grep '^\[ERROR\]' "$log" | head -20 >&2
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
    touch "$classpath"
}

built || build

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
