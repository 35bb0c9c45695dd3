"""Strings that break things elsewhere: a few of our own, and the lists of ../shared/data where they are."""
import json
import re
import unittest
from functools import cache
from pathlib import Path
from urllib.parse import quote

DATA = next((folder / "shared" / "data" for folder in Path(__file__).resolve().parents
             if (folder / "shared" / "data").is_dir()), None)

# One of each kind; a short run sends at least these.
OWN = ["e\u0301 \u00e9", "\u202eabc\u202c", "a\u200bb\u200d\ufeff", "\U0001F469\u200d\U0001F33E\U0001F1E7\U0001F1EA",
       "'\"`<>&;\\", "&amp;lt;&#39;", "{{7*7}}${7*7}<%= 7*7 %>", "[[x]] {{#y}}{{/y}}", "%s%n%00%0a", "null", "-0",
       "=1+1", "0x1F", "  two  spaces  ", "line\nline", "\u0130\u0131\u00df\ufb01", "\u4e2d\u6587\u0639\u0631\u0628\u064a",
       "\u0001\u001f", "\u0000", "\u0085\u2028", "\ud800", "%", "_", "a" * 300, "\u00e9" * 25000, "../../etc/passwd",
       "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>", "\" autofocus onfocus=alert(1) x=\"",
       "javascript:alert(1)", "[a](javascript:alert(1))", "![a](x\"onerror=alert(1))", "<img src=x onerror=alert(1)>"]
SCRIPTS = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>",
           "javascript:alert(1)//https://example.org", "https://example.org/\"onmouseover=\"alert(1)",
           "[x](javascript&#58;alert(1))", "[x](java\tscript:alert(1))", "[x](data:text/html,<script>alert(1)</script>)",
           "![x](https://elsewhere.example/pixel.png)", "<iframe srcdoc=\"<script>alert(1)</script>\">",
           "<style>@import 'https://elsewhere.example/x.css'</style>", "<a href=\"javascript:alert(1)\">x</a>",
           "</textarea><svg/onload=alert(1)>", "</title><svg/onload=alert(1)>", "--><script>alert(1)</script>",
           "]]><script>alert(1)</script>", "${alert(1)}", "{{constructor.constructor('alert(1)')()}}",
           "<https://example.org/\"><script>alert(1)</script>>", "`\"><img src=x onerror=alert(1)>`",
           "<div hx-get=\"/en\" hx-trigger=load hx-on:load=alert(1)>", "<base href=https://elsewhere.example/>",
           "<meta http-equiv=refresh content=\"0;url=https://elsewhere.example/\">", "<link rel=stylesheet href=//elsewhere.example>",
           "<form action=https://elsewhere.example><button>x", "<math><mtext></form><form><mglyph><svg><mtext><style><img src=x onerror=alert(1)>",
           "||x||<svg onload=alert(1)>", "| a | b |\n|---|---|\n| <svg onload=alert(1)> | [x](javascript:alert(1)) |"]
SQL = ["' OR '1'='1", "1 OR 1=1", "'; DROP TABLE accounts_account; --", "\" OR \"\"=\"", "1' ORDER BY 10 --",
       "' UNION SELECT 1,2,3 --", "1; SELECT pg_sleep(9)", "') OR ('a'='a", "1) OR (1=1", "admin'--",
       "CASE WHEN 1=1 THEN 1 ELSE 2 END", "name DESC, (SELECT 1)", "%' AND 1=0 UNION ALL SELECT NULL --",
       "'||(SELECT sqlite_version())||'", "$1", "?1", ":name", "@x"]


def need_data() -> None:
    if DATA is None:
        raise unittest.SkipTest("../shared/data is absent: only our own strings are sent")


def _lines(*patterns: str) -> list[str]:
    if DATA is None:
        return []
    files = sorted(path for pattern in patterns for path in (DATA / "02-injection").glob(pattern)
                   if path.is_file() and path.name not in ("LICENSE", "README.md"))
    return [line for path in files for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
            if line.strip()]


def _unique(strings: list[str]) -> list[str]:
    return list(dict.fromkeys(strings))


@cache
def naughty() -> list[str]:
    blns = DATA / "01-naughty-strings/big-list-of-naughty-strings/blns.json" if DATA else None
    return _unique(OWN + (json.loads(blns.read_text(encoding="utf-8")) if blns else []))


@cache
def scripts() -> list[str]:
    """Cross-site scripting, also the kind that waits in Markdown."""
    purify = DATA / "02-injection/DOMPurify/expect.json" if DATA else None
    payloads = [row["payload"] for row in json.loads(purify.read_text(encoding="utf-8"))] if purify else []
    return _unique(SCRIPTS + payloads + _lines("Markdown-XSS-Payloads/*.txt", "xss-payload-list/Intruder/*",
                                               "PayloadsAllTheThings/XSS Injection/Intruders/*"))


@cache
def sql() -> list[str]:
    return _unique(SQL + _lines("sql-injection-payload-list/Intruder/**/*.txt",
                                "PayloadsAllTheThings/SQL Injection/Intruder/*"))


@cache
def json_bodies() -> list[bytes]:
    folder = DATA / "01-naughty-strings/JSONTestSuite/test_parsing" if DATA else None
    own = [b"", b"{", b"[]", b"null", b"1", b'"x"', b'{"name": 1}', b'{"name": null}', b'{"name": ["a", "b"]}',
           b'{"name": {"a": 1}}', b'{"name": true}', b'{"name": "a", "name": "b"}', b'{"name": "\xff"}',
           rb'{"name": "\ud800"}', rb'{"name": "\u0000"}', b"[" * 100000, b'{"a":' * 5000, b'{"name": 1e999}',
           b'\xef\xbb\xbf{"name": "x"}', b'{"name": 123456789012345678901234567890}']
    return own + ([path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()] if folder else [])


def sample(strings: list, at: int, count: int) -> list:
    """Another part of the list for each place, so that a short run of many places sends most of it."""
    if not count or count >= len(strings):
        return strings
    step = (at * count) % len(strings)
    return (strings + strings)[step:step + count]


def percent(text: str) -> str:
    """As it stands in a query."""
    return quote(text.encode("utf-8", "surrogatepass"), safe="")


def as_words(text: str) -> str:
    """What is left when nothing can be meant as code."""
    return re.sub(r"\W+", " ", text).strip() or "zzz"
