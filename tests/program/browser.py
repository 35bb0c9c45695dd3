"""A person's browser as far as the server sees it: cookies, forms with their hidden keys, no script."""
import http.client
import re
from dataclasses import dataclass
from urllib.parse import urlencode

HIDDEN = re.compile(r'<input type="hidden" name="(form_token|form_key)" value="([^"]*)"')

FORM_PAGES = ("/en/session/new", "/en/profile/name", "/en")


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: str

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def header(self, name: str) -> str:
        return ", ".join(self.all(name))

    @property
    def location(self) -> str:
        return self.header("Location")


class Browser:
    def __init__(self, port: int):
        self.port = port
        self.cookies: dict[str, str] = {}
        self.connection: http.client.HTTPConnection | None = None

    def send(self, method: str, path: str, body: str | None = None,
             headers: dict[str, str] | None = None) -> Answer:
        """One request; keeps the cookies that the answer sets, follows no redirect."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = dict(headers or {})
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            self.connection.request(method, path, body, sent)
            received = self.connection.getresponse()
            content = received.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        if received.will_close:
            self.close()
        answer = Answer(received.status, received.getheaders(), content)
        self._keep_cookies(answer)
        return answer

    def get(self, path: str) -> Answer:
        return self.send("GET", path)

    def post_form(self, path: str, fields: dict[str, str],
                  headers: dict[str, str] | None = None) -> Answer:
        """A form without keys of its own: what a foreign page could send."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.send("POST", path, urlencode(fields), kind | (headers or {}))

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
