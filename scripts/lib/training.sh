# Sourced by scripts/train and scripts/evaluate; expects $root.

# Compiles the training module if need be and runs one of its main classes: name below
# io.sluice.training, then its arguments.
run_training() {
    local main=io.sluice.training.$1
    shift
    local maven=(./mvnw)
    (cd "$root" && ./mvnw --version >/dev/null 2>&1) || maven=(mvn)
    local classpath=$root/training/target/classpath.txt
    (cd "$root" && "${maven[@]}" --batch-mode --no-transfer-progress --quiet -pl training -am \
        compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt) >&2
    java ${JAVA_OPTS:-} -cp "$root/training/target/classes:$(cat "$classpath")" "$main" "$@"
}
