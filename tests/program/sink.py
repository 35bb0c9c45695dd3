"""A mail server of our own that can be slow, refuse for now, or fall silent after it took a mail."""
import re
import socket
import threading
from collections import Counter
from email import message_from_bytes


class Sink:
    """Speaks SMTP on 127.0.0.1. `mood`: takes, refuses (451), hangs, drops (closes between the mail and its answer)."""

    def __init__(self) -> None:
        self.mood = "takes"
        self.mails: list[tuple[str, bytes]] = []
        self.dropped: list[bytes] = []
        self.lock = threading.Lock()
        self.released = threading.Event()
        self.listener: socket.socket | None = None
        self.port = 0

    def open(self) -> None:
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", self.port))
        self.port = self.listener.getsockname()[1]
        self.listener.listen(50)
        threading.Thread(target=self._listen, args=(self.listener,), daemon=True).start()

    def close(self) -> None:
        """From now on nobody answers here."""
        if self.listener:
            self.listener.shutdown(socket.SHUT_RDWR)
            self.listener.close()
        self.listener = None

    def end(self) -> None:
        self.released.set()
        self.close()

    def received(self) -> Counter:
        """How often each mail came: by recipient and message id."""
        with self.lock:
            return Counter((to, message_from_bytes(mail)["Message-ID"]) for to, mail in self.mails)

    def _listen(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        connection.settimeout(120)
        lines = connection.makefile("rb")
        try:
            if self.mood == "hangs":
                self.released.wait(120)
                return
            say = lambda text: connection.sendall(text.encode() + b"\r\n")
            say("220 sink.example")
            to = ""
            for line in lines:
                word = line.upper().split(b" ")[0].strip()
                if word in (b"EHLO", b"HELO"):
                    say("250 sink.example")
                elif word == b"MAIL":
                    say("451 later, please" if self.mood == "refuses" else "250 fine")
                elif word == b"RCPT":
                    to = re.search(rb"<([^>]+)>", line)[1].decode()
                    say("250 fine")
                elif word == b"DATA":
                    say("354 go on")
                    self._take(to, self._mail(lines))
                    if self.mood == "drops":
                        return
                    say("250 kept")
                elif word == b"QUIT":
                    say("221 bye")
                    return
                else:
                    say("250 fine")
        except OSError:
            pass
        finally:
            lines.close()
            connection.close()

    @staticmethod
    def _mail(lines) -> bytes:
        content = b""
        for line in lines:
            if line == b".\r\n":
                return content
            content += line[1:] if line.startswith(b"..") else line
        raise OSError("cut off")

    def _take(self, to: str, mail: bytes) -> None:
        with self.lock:
            (self.mails if self.mood != "drops" else self.dropped).append(mail if self.mood == "drops" else (to, mail))
