# Starts the program quickly; read by the launchers, which set $java and $jar.
#
# The JVM can keep an archive of the jar's classes: class data, and from JDK 25 on an AOT cache. It is made at first use, beside the
# jar, and made anew when it does not fit any more: it fits one build of one JDK, and one jar at one place. The file .for beside it
# says which. Without it the program starts all the same, only slower.

# A short run wants one quick compiler, a collector without threads, and memory that is used again instead of more.
memory="-Xmx256m -Xmn16m -XX:+UseSerialGC"
short="$memory -XX:TieredStopAtLevel=1"

# A long audit wants both compilers: what the slow one takes it gives back from about this many bytes on (benchmarks/README.md). It
# inlines small methods only: with large ones it works nearly twice as long, and the code is no faster.
long="$memory -XX:FreqInlineSize=60"
long_bytes=1500000000

# -jar would open the jar once more, for its manifest.
main=io.github.linkfault.cli.Main

# Says which archive this JDK would have. Sets nothing where the JDK's version cannot be told without starting it.
describe_archive() {
    archive=
    jdk=$(readlink -f "$(command -v "$java")" 2>/dev/null) || return 0
    jdk=${jdk%/bin/java}
    version=
    [ -f "$jdk/release" ] || return 0
    while IFS= read -r line; do
        case $line in
            JAVA_VERSION=*) version=${line#JAVA_VERSION=\"} version=${version%\"} ;;
        esac
    done <"$jdk/release"
    case ${version%%[!0-9]*} in
        '' | [0-9] | 1[0-6]) return 0 ;;
        1[789] | 2[0-4]) archive=${jar%.jar}.jsa make=-XX:ArchiveClassesAtExit use=-XX:SharedArchiveFile only=-Xshare:on ;;
        *) archive=${jar%.jar}.aot make=-XX:AOTCacheOutput use=-XX:AOTCache only=-XX:AOTMode=on ;;
    esac
    fits="$jdk $version $jar"
}

# What stands in the file .for, where it is no older than the jar, and the archive has not changed since.
read_note() {
    note=
    if [ -f "$archive.for" ] && [ ! "$jar" -nt "$archive.for" ] && [ ! "$archive" -nt "$archive.for" ]; then
        IFS= read -r note <"$archive.for" || :
        if [ "$note" = "$fits" ] && [ ! -f "$archive" ]; then note=; fi
    fi
}

# Makes the archive in a folder of its own, tries it, and only then puts it in place. One process at a time; another's folder that is
# older than any such work is taken away. What cannot be made is noted too, and not tried again.
make_archive() {
    work=$archive.work
    if ! mkdir "$work"; then
        find "$work" -maxdepth 0 -mmin +5 -exec rm -rf {} +
        return 0
    fi
    trap 'rm -rf "$work"' EXIT
    rm -f "$archive.for"
    result="$fits fails"
    # All commands in one process, of which diff wants the most memory.
    # shellcheck disable=SC2086
    if "$java" $short -Xmx1g -Xlog:disable "$make=$work/archive" -cp "$jar" io.github.linkfault.cli.CdsTraining "$work" &&
        "$java" $short -Xlog:disable "$only" "$use=$work/archive" -cp "$jar" "$main" --version; then
        mv -f "$work/archive" "$archive"
        result=$fits
    fi
    echo "$result" >"$archive.for"
}

# Makes the archive now. Says nothing.
prepare_start() {
    describe_archive
    if [ -n "$archive" ]; then (make_archive) </dev/null >/dev/null 2>&1 || :; fi
}

# Sets the JVM's options for the work that these arguments ask for.
choose_options() {
    options=$short
    case ${1-} in
        # A server that stays wants the other compiler too.
        mock | proxy) options=-Xmx256m ;;
        audit)
            # An argument that is no file adds nothing.
            if ls -dlnL -- "$@" 2>/dev/null | awk -v most="$long_bytes" '{ sum += $5 } END { exit !(sum > most) }'; then
                options=$long
            fi
            ;;
    esac
}

# Becomes the program with these arguments.
start() {
    # The JVM would take the first file that it opens for a standard input that is closed.
    if [ -d /dev/fd ] && [ ! -e /dev/fd/0 ]; then exec </dev/null; fi
    choose_options "$@"
    # The progress line is for a terminal only.
    terminal=false
    if [ -t 2 ]; then terminal=true; fi
    set -- "-Dlinkfault.terminal=$terminal" -cp "$jar" "$main" "$@"
    describe_archive
    if [ -n "$archive" ]; then
        read_note
        case $note in
            "$fits")
                # Where the JVM cannot use it after all, it starts as without, and says nothing.
                set -- "$use=$archive" -Xlog:disable "$@"
                if [ "$use" = -XX:SharedArchiveFile ]; then
                    # At the place in memory that it was made for: to move it takes a third of the time of a short command.
                    set -- -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "$@"
                fi
                ;;
            "$fits fails") ;;
            *) if [ -w "${jar%/*}" ]; then (make_archive) </dev/null >/dev/null 2>&1 & fi ;;
        esac
    fi
    # shellcheck disable=SC2086
    exec "$java" $options "$@"
}
