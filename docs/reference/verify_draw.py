#!/usr/bin/env python3
"""Recomputes a draw of Agora from its record alone, as draws.md states. usage: verify_draw.py FILE"""
import hashlib, sys
from collections import Counter

def sha(*parts): return hashlib.sha256("\n".join(parts).encode()).hexdigest()
def less(rooms, strata, n): return {name: [least - n * (name in strata), most - n * (name in strata)] for name, (least, most) in rooms.items()}

def fills(cells, rooms, seats, steps):
    """Whether so many seats can be filled from these cells; rooms: (criterion, value) -> [least, most]."""
    steps[0] += 1
    left = Counter(name for strata, count in cells for name in strata for _ in range(count))
    if steps[0] > 20000 or sum(count for _, count in cells) < seats: return False
    for criterion in {name[0] for name in rooms}:
        bounds = [(max(0, least), min(most, left[name])) for name, (least, most) in rooms.items() if name[0] == criterion]
        if any(least > most for least, most in bounds) or not sum(b[0] for b in bounds) <= seats <= sum(b[1] for b in bounds): return False
    return seats == 0 or any(fills(cells[1:], less(rooms, cells[0][0], n), seats - n, steps)
                             for n in range(min([cells[0][1], seats] + [rooms[name][1] for name in cells[0][0]]), -1, -1))

frozen, _, result = open(sys.argv[1], encoding="utf-8", newline="").read().partition("\npool-sha256\t")
file = [line.split("\t") for line in (frozen + "\npool-sha256\t" + result).split("\n")]
of = lambda word: [words[1:] for words in file if words[0] == word]
hashed, seats, sealed = sha(frozen + "\n"), int(of("seats")[0][0]), dict(of("witness"))
seed = sha("agora-draw/1 seed", hashed, of("public-value")[0][0], *["\t".join(one) for one in of("secret")])
answers = [words[1] for words in file if words[0] in ("secret", "withheld")]  # one of each witness, and one secret at least
honest = answers == list(sealed) and bool(of("secret")) and all(
    len(one) == 2 and sha("agora-draw/1 commitment", of("draw")[0][0], *one) == sealed[one[0]] for one in of("secret"))
value, many = of("public-value")[0][0], int(of("value-numbers")[0][0])  # written in one way only
honest &= value == " ".join(str(int(word)) for word in value.split(" ")) and value.count(" ") in ([many - 1] if many else range(20))

rooms = {(w[0], w[1]): [int(w[2]), int(w[3])] for w in of("stratum")}
asked, places = dict((name, least) for name, (least, _) in rooms.items()), seats
names = list(dict.fromkeys(name for name, _ in rooms))
pool = {int(w[0]): tuple(zip(names, w[1:])) for w in of("candidate")}
cells, there = Counter(pool.values()), Counter(name for strata in pool.values() for name in strata)
def possible(rooms, seats): return fills(sorted(cells.items(), key=lambda c: [list(rooms).index(name) for name in c[0]]), rooms, seats, [0])
if not possible(rooms, seats):  # the documented way out
    while not possible({name: [0, most] for name, (_, most) in rooms.items()}, seats): seats -= 1
    rooms = {name: [min(least, there[name]), most] for name, (least, most) in rooms.items()}
    while not possible(rooms, seats):
        for name in reversed(rooms):
            if rooms[name][0] > 0 and not possible(rooms, seats): rooms[name][0] -= 1
drawn, rest, closed = [], [], set()
for number in sorted(pool, key=lambda number: (sha("agora-draw/1 rank", seed, str(number)), number)):
    cells[pool[number]] -= 1
    taken = seats > 0 and pool[number] not in closed and possible(less(rooms, pool[number], 1), seats - 1)
    if taken: rooms, seats = less(rooms, pool[number], 1), seats - 1
    elif seats > 0: closed.add(pool[number])
    (drawn if taken else rest).append(number)
got = Counter(name for number in drawn for name in pool[number])
again = [["public-value", value], *[words for words in file if words[0] in ("secret", "withheld")], ["seed", seed]]
again += [["drawn", str(place), str(number)] for place, number in enumerate(drawn, 1)]
again += [["reserve", str(place), str(number)] for place, number in enumerate(rest[:int(of("reserves")[0][0])], 1)]
again += [["short", *name, str(least), str(got[name])] for name, least in asked.items() if got[name] < least]
again += [["empty", str(places - len(drawn))]] if places > len(drawn) else []
sound = honest and result == "\n".join([hashed, *["\t".join(words) for words in again], ""])
sys.exit(print("The same is drawn again." if sound else "This record is not sound.") or not sound)
