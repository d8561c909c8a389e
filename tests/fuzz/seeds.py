#!/usr/bin/env python3
"""Lays out what a fuzz target begins with: `seeds.py engine|link FOLDER`, from the project's articles and links."""
import base64
import glob
import json
import os
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def articles():
    """The first byte chooses the default sides; a long text is cut, since short ones are tried faster."""
    for path in glob.glob(TOP + "/tests/gold/*/*.txt") + glob.glob(TOP + "/src/examples/*.txt"):
        with open(path, "rb") as file:
            yield os.path.relpath(path, TOP).replace("/", "-"), b"\0" + file.read()[:2000].decode("utf-8", "ignore").encode()


def links():
    """Each link as it is, and its payload for the target to put a right checksum to."""
    for path in glob.glob(TOP + "/tests/golden_links/*.json"):
        with open(path, encoding="utf-8") as file:
            link = json.load(file)["link"]
        name = os.path.basename(path)
        yield name, b"\0" + link.encode()
        encoded = link.removeprefix("#v1.")
        bytes_ = base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
        length = next(at for at, byte in enumerate(bytes_) if byte < 0x80) + 1
        yield name + ".payload", b"\1" + bytes_[length + 4 :]


target, folder = sys.argv[1:]
for name, seed in {"engine": articles, "link": links}[target]():
    with open(os.path.join(folder, "seed-" + name), "wb") as file:
        file.write(seed)
