"""Somebody who reads, clicks and types without script: stands on a page, follows its links, sends its forms."""
import re

from browser import Answer, Browser
from filling import Filler
from pages import Form, Page, squeezed


class Reader:
    def __init__(self, browser: Browser, language: str) -> None:
        self.browser, self.language = browser, language
        self.filler = Filler(browser)
        self.page = Page("", "")

    @property
    def text(self) -> str:
        return squeezed(self.page.text)

    @property
    def path(self) -> str:
        return self.page.at

    def open(self, path: str) -> "Reader":
        """The page, after what it leads on to; its own address is `path`."""
        if not re.match(r"/(nl|fr|en)(/|$|\?)", path):
            path = f"/{self.language}{path}"
        path = path.split("#")[0]
        return self._read(path, self.browser.get(path))

    def follow(self, like: str) -> "Reader":
        """The first link here whose address matches."""
        link = next((link for link in self.page.links if re.search(like, link)), None)
        assert link, f"{self.path} has no link like {like}: {self.page.links}"
        return self.open(link)

    def has_form(self, like: str) -> bool:
        return any(re.search(like, form.path) for form in self.page.forms)

    def form(self, like: str) -> Form:
        form = next((form for form in self.page.forms if re.search(like, form.path)), None)
        assert form, f"{self.path} has no form like {like}: {[form.path for form in self.page.forms]}"
        return form

    def send(self, like: str, **typed: object) -> "Reader":
        """The form whose address matches, with these values in it; what is required and empty gets something."""
        form = self.form(like)
        unknown = set(typed) - set(form.fields) - {name for name, _ in form.buttons}
        assert not unknown, f"{form.path} does not ask {unknown}: {sorted(form.fields)}"
        values = {one.name: self.filler.first(form, one) if one.required else self.stands(one)
                  for one in form.fields.values()} | typed
        return self._read(form.action, self.filler.send(form, values))

    @staticmethod
    def stands(one) -> object:
        """What an untouched field sends."""
        if one.kind == "checkbox" or one.multiple:
            return one.chosen
        if one.kind == "select":
            return (one.chosen or one.options[:1] or [""])[0]
        return (one.chosen or [[]])[0] if one.kind == "radio" else ("", b"") if one.kind == "file" else one.value

    def _read(self, path: str, answer: Answer) -> "Reader":
        for _ in range(4):
            if answer.status not in (302, 303, 307, 308):
                break
            path = answer.location.split("#")[0]
            answer = self.browser.get(path)
        self.page = Page(path, answer.body)
        assert answer.status == 200, f"{path}: {answer.status} {self.page.errors} {self.page.alerts} {self.text[:600]}"
        return self
