"""The rules that neither compiler nor CMake checks. Each takes all files and gives lines "path:line: fault"."""
import re
from collections.abc import Iterator

from .tree import File

SIZE_LIMITS = {".cpp": 400, ".hpp": 250, ".html": 150, ".css": 300, ".ts": 300}
MOST_INCLUDES = 20
LONGEST_FUNCTION = 60
# Of ours: own headers in quotes, the standard library and the system in angle brackets.
SYSTEM_HEADERS = {"fcntl.h", "unistd.h", "sys/wait.h", "sys/types.h", "sys/stat.h", "signal.h",
                  "sys/resource.h", "sys/prctl.h", "spawn.h", "dirent.h", "pwd.h", "grp.h"}
SQL = re.compile(r"\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b", re.S)
# A text of SQL that something is added to, or that a Query is made of at run time.
SQL_WORD = r"(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|WHERE|SET|VALUES|ORDER BY|LIMIT|AND|OR)"
SQL_PART = re.compile(rf'\+=?\s*"\s?{SQL_WORD}\b|"[^"\n]*\b{SQL_WORD}\b[^"\n]*"\s*(?:\+|<<)|\)sql"\s*(?:\+|<<)|'
                      rf'(?:\+|<<)\s*R"sql\(|format\([^;]*?"[^"\n]*\b(?:SELECT|INSERT|UPDATE|DELETE)\b')
TABLE = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE|TABLE(?: IF NOT EXISTS)?|REFERENCES)\s+([a-z]+_[a-z_]+)")
BANNED_NAMES = re.compile(r"\b(?:class|struct)\s+\w*(Manager|Helper|Util|Service)\b")
BANNED_WORDS = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
REGISTRIES = re.compile(r"registry\.npm" + r"js|deb\.deb" + r"ian\.org|pypi\." + r"org")
# Platform parts with tables, and the prefix that their tables carry.
PREFIXES = {"journal": "journal_", "jobs": "jobs_", "outbox": "outbox_", "web": "web_", "db": "db_"}


def code(files: list[File]) -> list[File]:
    return [file for file in files if file.path.startswith(("src/", "bench/")) and
            file.path.endswith((".cpp", ".hpp"))]


def sizes(files: list[File]) -> Iterator[str]:
    for file in files:
        if not file.path.startswith(("src/", "web/", "bench/")):
            continue
        limit = SIZE_LIMITS.get("." + file.path.rsplit(".", 1)[-1])
        if limit and len(file.lines) > limit:
            yield f"{file.path}:{limit}: has {len(file.lines)} lines; at most {limit}"


def includes(files: list[File]) -> Iterator[str]:
    for file in code(files):
        found = [(number, line) for number, line in enumerate(file.lines, 1)
                 if line.startswith("#include")]
        if len(found) > MOST_INCLUDES:
            yield f"{file.path}:{found[-1][0]}: includes {len(found)} headers; at most {MOST_INCLUDES}"
        for number, line in found:
            yield from one_include(file, number, line)


def one_include(file: File, number: int, line: str) -> Iterator[str]:
    quoted = re.match(r'#include "([^"]+)"', line)
    angled = re.match(r"#include <([^>]+)>", line)
    if quoted and ".." in quoted[1].split("/"):
        yield f"{file.path}:{number}: includes by a path with .."
    if not angled or file.is_test or file.path.startswith("bench/"):
        return
    name = angled[1]
    standard = "/" not in name and "." not in name
    own_program = file.path.startswith("src/picture/")
    inside = file.part.startswith("platform/") or own_program
    if not standard and name not in SYSTEM_HEADERS and not inside:
        yield f"{file.path}:{number}: <{name}> is an outside header; only platform includes those"
    public = "/api/" in file.path and not file.path.startswith("src/platform/fields/")
    if not standard and name not in SYSTEM_HEADERS and public:
        yield f"{file.path}:{number}: a public header shows the outside header <{name}>"


def function_lengths(files: list[File]) -> Iterator[str]:
    """A function opens at the left margin (or one level in) and closes with a brace there."""
    opening = re.compile(r"^(?: {4})?[A-Za-z_].*\)(?: const| noexcept| override)*(?: ->.*)? \{$")
    for file in code(files):
        if file.is_test:
            continue
        start, closing = 0, ""
        for number, line in enumerate(file.lines, 1):
            if not start and opening.match(line) and not line.lstrip().startswith(("if ", "for ", "while ", "switch ")):
                start, closing = number, line[:len(line) - len(line.lstrip())] + "}"
            elif start and line.rstrip(";)") == closing:
                if number - start > LONGEST_FUNCTION:
                    yield f"{file.path}:{start}: a function of {number - start} lines; at most {LONGEST_FUNCTION}"
                start = 0


def sql_in_stores(files: list[File]) -> Iterator[str]:
    for file in code(files):
        exempt = file.part == "platform/db" or file.is_test or file.path.endswith("_store.cpp")
        if not exempt and file.part and SQL.search(file.text):
            number = file.text[:SQL.search(file.text).start()].count("\n") + 1
            yield f"{file.path}:{number}: SQL stands only in *_store.cpp and migrations"


def sql_from_values(files: list[File]) -> Iterator[str]:
    """A query is one constant text; its values travel apart. Names of tables and columns, where a part works
    over all tables, stand in tools/tidiness/allowed.txt."""
    for file in code(files):
        if file.is_test or not file.path.endswith(("_store.cpp", "_rows.cpp", "_rows.hpp", "_store.hpp")):
            continue
        for match in SQL_PART.finditer(file.text):
            number = file.text[:match.start()].count("\n") + 1
            yield f"{file.path}:{number}: SQL put together at run time"


def owned_tables(files: list[File]) -> Iterator[str]:
    """A module's SQL names only its own tables; the few reads across stand in tools/tidiness/allowed.txt."""
    for file in files:
        is_store = file.path.endswith("_store.cpp") and not file.is_test
        if not (is_store or "/migrations/" in file.path) or not file.part:
            continue
        name = file.part.split("/")[-1]
        prefix = PREFIXES.get(name, name + "_")
        for match in TABLE.finditer(file.text):
            if match[1].startswith(prefix):
                continue
            number = file.text[:match.start()].count("\n") + 1
            yield f"{file.path}:{number}: table {match[1]} is not of {name}"


def words(files: list[File]) -> Iterator[str]:
    for file in files:
        if file.path.startswith("tools/tidiness/"):
            continue
        for number, line in enumerate(file.lines, 1):
            if BANNED_WORDS.search(line):
                yield f"{file.path}:{number}: an unfinished thing: {line.strip()[:60]}"
            if REGISTRIES.search(line):
                yield f"{file.path}:{number}: names a package registry's host"
            if file.path.endswith((".hpp", ".cpp")) and BANNED_NAMES.search(line):
                yield f"{file.path}:{number}: a name that says nothing: {line.strip()[:60]}"


def journal_by_events(files: list[File]) -> Iterator[str]:
    """What the journal keeps is an event with a type: audited_kinds() knows it, and its words are checked."""
    for file in code(files):
        if file.is_test or file.part == "platform/journal":
            continue
        for number, line in enumerate(file.lines, 1):
            if "journal::add(" in line:
                yield f"{file.path}:{number}: journal::add has no event; journal::emit takes one"


def dead_files(files: list[File]) -> Iterator[str]:
    """Every .cpp stands in a CMakeLists.txt above it; every own header is included somewhere."""
    lists = "\n".join(file.text for file in files if file.path.endswith("CMakeLists.txt"))
    sources = "\n".join(file.text for file in code(files))
    for file in code(files):
        name = file.path.rsplit("/", 1)[-1]
        named = name in lists or re.search(rf"\b{re.escape(name[:-4])}\b", lists)
        if name.endswith(".cpp") and not named and not name.startswith("fuzz_"):
            yield f"{file.path}:1: is built by no CMakeLists.txt"
        if name.endswith(".hpp") and not re.search(rf'#include "(?:[^"]*/)?{re.escape(name)}"', sources):
            yield f"{file.path}:1: is included by nobody"


# What opens a scope: a namespace with its name (none: only this file sees it), or a type with its name.
SCOPE = re.compile(r"namespace\s*([\w:]*)\s*\{|\b(?:struct|class)\s+(\w+)(?:\s+final)?\s*(?::(?!:)[^;{}()=]*)?\{|[{}]")


def types_of(file: File) -> Iterator[str]:
    """Types that other files could see: "agora::places::Place"."""
    text = re.sub(r'//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', '""', file.text)
    scopes: list[str | None] = []  # the names of namespaces; None: anything else
    for found in SCOPE.finditer(text):
        if found[0] == "}":
            if scopes:
                scopes.pop()
        elif found[0].startswith("namespace"):
            scopes.append(found[1] or None)
        else:
            if found[2] and scopes and None not in scopes:
                yield "::".join([*filter(None, scopes), found[2]])
            scopes.append(None)


def one_definition(files: list[File]) -> Iterator[str]:
    """Two types of one name in one namespace: the linker keeps the constructors of either, and says nothing."""
    first: dict[str, str] = {}
    for file in code(files):
        if file.is_test or file.path.startswith("bench/"):
            continue
        for name in types_of(file):
            other = first.setdefault(name, file.path)
            if other != file.path:
                yield f"{file.path}:1: {name} is another type in {other}"


def readmes(files: list[File]) -> Iterator[str]:
    present = {file.path for file in files}
    for part in sorted({file.part for file in files if "/" in file.part}):
        if f"src/{part}/README.md" not in present:
            yield f"src/{part}/README.md:1: is missing"


ALL = (sizes, includes, function_lengths, sql_in_stores, sql_from_values, owned_tables, words, journal_by_events,
       dead_files, one_definition, readmes)
