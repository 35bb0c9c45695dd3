"""A proxy that cuts lines: before the request arrives whole, before the answer comes, or in the middle of it."""
import socket
import threading


class Repeater:
    """Forwards 127.0.0.1:port to the server; the next connection is cut as `cuts` says, first to last."""

    def __init__(self, server_port: int) -> None:
        self.server_port = server_port
        self.cuts: list[str] = []  # "before", "unanswered", "half", "none"
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def end(self) -> None:
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            cut = self.cuts.pop(0) if self.cuts else "none"
            threading.Thread(target=self._carry, args=(connection, cut), daemon=True).start()

    def _carry(self, client: socket.socket, cut: str) -> None:
        with client, socket.create_connection(("127.0.0.1", self.server_port)) as server:
            client.settimeout(60)
            server.settimeout(60)
            try:
                request = self._request(client)
                if cut == "before":
                    server.sendall(request[: len(request) * 2 // 3])
                    return
                server.sendall(request)
                answer = server.recv(65536)  # the server has done it by now
                if cut == "unanswered":
                    return
                if cut == "half":
                    client.sendall(answer[:40])
                    return
                while answer:
                    client.sendall(answer)
                    answer = server.recv(65536)
            except OSError:
                pass

    @staticmethod
    def _request(client: socket.socket) -> bytes:
        """One request as a whole: the sender says how long its body is."""
        head = b""
        while b"\r\n\r\n" not in head:
            more = client.recv(65536)
            if not more:
                raise OSError("gone")
            head += more
        start, body = head.split(b"\r\n\r\n", 1)
        length = next((int(line.split(b":")[1]) for line in start.split(b"\r\n")
                       if line.lower().startswith(b"content-length:")), 0)
        while len(body) < length:
            body += client.recv(65536)
        return start.replace(b"keep-alive", b"close") + b"\r\nConnection: close\r\n\r\n" + body
