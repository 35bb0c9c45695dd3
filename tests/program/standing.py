"""A page as its text has it, before a browser draws it: what works without script, and where that stands."""
from pages import VOID, attributes_of, plain_tokens

FEWEST = 20  # letters that main has


def _walk(body: str):
    """Each start of an element, and each text, with the elements around it, outermost first."""
    around: list[tuple[str, str]] = []
    for kind, name, text in plain_tokens(body) or []:
        if kind == "data":
            yield around, "", text
        elif kind == "start":
            has = attributes_of(text)
            around.append((name, has.get("class", "")))
            yield around, name, has
            if name in VOID:
                around.pop()
        elif any(name == open_name for open_name, _ in around):
            while around.pop()[0] != name:
                pass


def _sends(name: str, has: dict[str, str]) -> bool:
    return (name == "button" and has.get("type", "submit") == "submit") or (name == "input" and has.get("type") == "submit")


def where_it_stands(body: str) -> set[tuple]:
    """Every chain of elements and classes down to a form, to what sends it, and to what needs script."""
    return {tuple(around) for around, name, has in _walk(body)
            if name == "form" or (name and (_sends(name, has) or "needs-script" in has.get("class", "").split()))}


def faults_as_written(body: str) -> list[str]:
    """Of what a browser without script can only take away: the heading, the words, a button for each form."""
    headings, letters, forms = 0, 0, []
    for around, name, has in _walk(body):
        in_main = any(open_name == "main" for open_name, _ in around)
        headings += name == "h1"
        letters += len(has.strip()) if in_main and not name else 0
        if in_main and name == "form":
            forms.append([has, False])
        if name and forms and _sends(name, has) and any(open_name == "form" for open_name, _ in around):
            forms[-1][1] = True
    found = [] if headings == 1 else [f"{headings} headings h1 as written"]
    found += [] if letters >= FEWEST else ["main says nothing as written"]
    return found + [f"the form to {has.get('action', '')} has no button as written" for has, sends in forms if not sends]
