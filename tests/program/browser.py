"""A person's browser as far as the server sees it: cookies, forms with their hidden keys, no script."""
import http.client
import json
import re
import secrets
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

HIDDEN = re.compile(r'<input type="hidden" name="(form_token|form_key)" value="([^"]*)"')
LONGEST_IDLE = 2  # seconds; a server closes a connection that waits
FORM_PAGES = ("/en/session/new", "/en/profile/name", "/en")


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: str
    content: bytes = field(default=b"", repr=False)

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def header(self, name: str) -> str:
        return ", ".join(self.all(name))

    @property
    def location(self) -> str:
        return self.header("Location")


def multipart(pairs: list[tuple[str, str | tuple[str, bytes]]]) -> tuple[str, bytes]:
    """Content type and body; a file is (name, bytes)."""
    boundary = "part-" + secrets.token_hex(12)
    parts = []
    for name, value in pairs:
        head = f'Content-Disposition: form-data; name="{name}"'
        if isinstance(value, tuple):
            head += f'; filename="{value[0]}"\r\nContent-Type: application/octet-stream'
            content = value[1]
        else:
            content = value.encode("utf-8", "surrogatepass")
        parts.append(f"--{boundary}\r\n{head}\r\n\r\n".encode() + content + b"\r\n")
    return f"multipart/form-data; boundary={boundary}", b"".join(parts) + f"--{boundary}--\r\n".encode()


class Browser:
    def __init__(self, port: int):
        self.port = port
        self.mail = ""
        self.password = ""
        self.token = ""  # of the API, once made
        self.extra: dict[str, str] = {}  # what a proxy in front adds
        self.cookies: dict[str, str] = {}
        self.connection: http.client.HTTPConnection | None = None
        self.used = 0.0

    def send(self, method: str, path: str, body: str | bytes | None = None,
             headers: dict[str, str] | None = None) -> Answer:
        """One request; keeps the cookies that the answer sets, follows no redirect."""
        if time.monotonic() - self.used > LONGEST_IDLE:
            self.close()
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = self.extra | (headers or {})
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            self.connection.request(method, path, body, sent)
            received = self.connection.getresponse()
            content = received.read()
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        self.used = time.monotonic()
        if received.will_close:
            self.close()
        answer = Answer(received.status, received.getheaders(), content.decode("utf-8", "replace"), content)
        self._keep_cookies(answer)
        return answer

    def get(self, path: str) -> Answer:
        return self.send("GET", path)

    def post_form(self, path: str, fields: dict[str, str],
                  headers: dict[str, str] | None = None) -> Answer:
        """A form without keys of its own: what a foreign page could send."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.send("POST", path, urlencode(fields), kind | (headers or {}))

    def post_pairs(self, path: str, pairs: list[tuple[str, str | tuple[str, bytes]]],
                   in_parts: bool = False) -> Answer:
        """A form as it stands, with its hidden keys among the pairs; several values of one name are fine."""
        if in_parts:
            kind, body = multipart(pairs)
        else:
            kind = "application/x-www-form-urlencoded"
            body = urlencode([pair for pair in pairs if isinstance(pair[1], str)], errors="surrogatepass").encode()
        return self.send("POST", path, body, {"Content-Type": kind})

    def call(self, method: str, path: str, values: object = None) -> Answer:
        """The API, by the token that make_token got; without one as a visitor."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        body = None
        if values is not None:
            headers["Content-Type"] = "application/json"
            body = values if isinstance(values, bytes) else json.dumps(values).encode()
        kept, self.cookies = self.cookies, {}
        try:
            return self.send(method, path, body, headers)
        finally:
            self.cookies = kept

    def make_token(self) -> None:
        answer = self.post("/en/settings/tokens", {"name": "harness", "scope": "write"})
        self.token = re.search(r"<code>([\w-]+)</code>", answer.body)[1]

    def form_keys(self) -> dict[str, str]:
        """The hidden keys of a fresh form; they hold for every form of this session."""
        for page in FORM_PAGES:
            keys = dict(HIDDEN.findall(self.get(page).body))
            if set(keys) == {"form_token", "form_key"}:
                return keys
        raise AssertionError("no page with a form")

    def post(self, path: str, fields: dict[str, str]) -> Answer:
        return self.post_form(path, fields | self.form_keys())

    def sign_in(self, mail: str, password: str) -> None:
        self.cookies.clear()
        self.mail, self.password = mail, password
        answer = self.post("/en/session", {"mail": mail, "password": password})
        assert answer.status == 303 and "agora" in self.cookies, (mail, answer.status, answer.body)

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
        self.connection = None

    def _keep_cookies(self, answer: Answer) -> None:
        for cookie in answer.all("Set-Cookie"):
            name, value = cookie.split(";", 1)[0].split("=", 1)
            if value and "max-age=0" not in cookie.lower().split("; "):
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
