"""Reads every mail of a folder with Python's email package and tells what it found, in hex."""
import email
import email.header
import email.policy
import email.utils
import pathlib
import sys


def shown(text):
    return text.encode("utf-8", "surrogateescape").hex()


def addresses(raw, name):
    """By the older parser: the newer one of Python 3.11 puts spaces between encoded words of a name."""
    found = email.utils.getaddresses(raw.get_all(name))
    decoded = ((str(email.header.make_header(email.header.decode_header(n))), a) for n, a in found)
    return "|".join(f"{name}<{address}>" for name, address in decoded)


def told(mail, raw):
    yield "headers", ",".join(sorted(mail.keys()))
    yield "subject", mail["subject"]
    yield "from", addresses(raw, "from")
    yield "to", addresses(raw, "to")
    yield "id", mail["message-id"].strip()
    for kind in ("plain", "html"):
        body = mail.get_body(preferencelist=(kind,))
        yield kind, body.get_content() if body else ""
    for part in mail.iter_attachments():
        yield "file", part.get_filename()
        content = part.get_payload(decode=True)
        yield "bytes", content.decode("utf-8", "surrogateescape")
    yield "defects", ",".join(type(d).__name__ for p in mail.walk() for d in p.defects)


for file in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    raw = email.message_from_bytes(file.read_bytes())
    for name, value in told(mail, raw):
        print(file.stem, name, shown(value), sep=" ")
