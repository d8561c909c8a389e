#!/usr/bin/env python3
"""Score two official texts laid against each other: topic pairs and contradictions.

    tests/gold/pairs/score.py PREDICTIONS.jsonl [--show] [--json]

PREDICTIONS.jsonl (or `-`): one object a line, as the `extract` command prints it for two voiced texts; `file` is the
two given paths joined by `+`, and the folder they lie in names the gold (`…/NAME/a.txt+…/NAME/b.txt`).

Gold. `texts`: file, language and voice of each text. `sentences`: every sentence of both texts with its topic; `|`
separates topics where either will do. `contradictions`: words of either text that cannot both be right, and in what
they differ (`number`, `date`, `negation`).

Figures. A predicted statement belongs to the gold sentence with which it shares most words.

  topic pairs     F1 over pairs of sentences, one of each text, that share a topic. Predicted are those pairs whose
                  statements share a topic. A pair that the gold leaves open does not count; a sentence in which
                  nothing was found is missed with all its pairs.
  contradictions  gold contradictions that a flagged difference of the same kind meets at both ends
  invented        flagged differences that meet no gold contradiction
  found           share of the gold sentences in which a statement was found
  voice           share of the statements that stand in the account of the side whose text they are in
"""
import argparse
import json
import os
import re
import sys

WORD = re.compile(r"\w+", re.UNICODE)
FOLDER = os.path.dirname(os.path.abspath(__file__))


def words(text, begin, end):
    """The words of `text` between two code points, each named by where it begins."""
    return {match.start() for match in WORD.finditer(text, begin, end)}


def place(text, part, name):
    """Where `part` stands in `text`; it must stand there once."""
    if text.count(part) != 1:
        sys.exit(f"{name}: stands {text.count(part)} times in its text: {part!r}")
    return text.index(part), text.index(part) + len(part)


def load_gold():
    pairs = {}
    for name in sorted(os.listdir(FOLDER)):
        path = os.path.join(FOLDER, name, "gold.json")
        if not os.path.exists(path):
            continue
        with open(path, encoding="utf-8") as file:
            gold = json.load(file)
        texts = []
        for text in gold["texts"]:
            with open(os.path.join(FOLDER, name, text["file"]), encoding="utf-8", newline="") as file:
                texts.append(file.read())
        for sentence in gold["sentences"]:
            text = texts[sentence["text"]]
            sentence["words"] = words(text, *place(text, sentence["content"], name))
            sentence["topics"] = set(sentence["topic"].split("|"))
        for contradiction in gold["contradictions"]:
            contradiction["ends"] = [
                words(texts[i], *place(texts[i], contradiction[key], name)) for i, key in enumerate("ab")
            ]
        gold["bodies"] = texts
        pairs[name] = gold
    return pairs


def load_predictions(path):
    file = sys.stdin if path == "-" else open(path, encoding="utf-8")
    with file:
        for line in file:
            if line.strip():
                object_ = json.loads(line)
                yield os.path.basename(os.path.dirname(object_["file"].split("+")[0])), object_


def sentence_of(statement, gold):
    """The index of the gold sentence that shares most words with the statement; None where none does."""
    text = statement.get("text", 0)
    mine = set()
    for begin, end in statement["content"]:
        mine |= words(gold["bodies"][text], begin, end)
    shared = [len(mine & s["words"]) if s["text"] == text else 0 for s in gold["sentences"]]
    return shared.index(max(shared)) if shared and max(shared) else None


def meets(difference, contradiction, gold):
    """Whether a flagged difference is this contradiction: the same kind, and both ends overlap."""
    if difference["kind"] != contradiction["what"]:
        return False
    ends = {}
    for end in (difference["a"], difference["b"]):
        ends[end["text"]] = words(gold["bodies"][end["text"]], *end["span"])
    return all(ends.get(i, set()) & contradiction["ends"][i] for i in (0, 1))


def evaluate(pairs, predictions, show):
    n = dict(both=0, predicted=0, gold=0, contradictions=0, flagged=0, invented=0, sentences=0, found=0,
             statements=0, voiced=0)
    per = {}
    for name, gold in pairs.items():
        before = dict(n)
        predicted = predictions.get(name, {"statements": [], "topics": [], "texts": []})
        sentences = gold["sentences"]
        topics = [set() for _ in sentences]
        seen = [False] * len(sentences)
        for statement in predicted["statements"]:
            n["statements"] += 1
            n["voiced"] += statement["account"] == gold["texts"][statement.get("text", 0)]["voice"]
            index = sentence_of(statement, gold)
            if index is not None:
                seen[index] = True
                if statement.get("topic") is not None:
                    topics[index].add(statement["topic"])
        n["sentences"] += len(sentences)
        n["found"] += sum(seen)
        for i, a in enumerate(sentences):
            for j, b in enumerate(sentences):
                if a["text"] == 0 and b["text"] == 1:
                    same = bool(a["topics"] & b["topics"])
                    if same and a["topics"] != b["topics"]:
                        continue
                    ours = bool(topics[i] & topics[j])
                    n["gold"] += same
                    n["predicted"] += ours
                    n["both"] += same and ours
                    if show and same != ours:
                        what = "missed pair" if same else "wrong pair"
                        print(f"  [{name}] {what}: {a['content'][:70]} | {b['content'][:70]}")
        differences = [d for topic in predicted["topics"] for d in topic.get("differences", [])]
        for contradiction in gold["contradictions"]:
            flagged = any(meets(d, contradiction, gold) for d in differences)
            n["contradictions"] += 1
            n["flagged"] += flagged
            if show and not flagged:
                print(f"  [{name}] not flagged ({contradiction['what']}): {contradiction['a']} | {contradiction['b']}")
        for difference in differences:
            if not any(meets(difference, c, gold) for c in gold["contradictions"]):
                n["invented"] += 1
                if show:
                    ends = [gold["bodies"][e["text"]][slice(*e["span"])] for e in (difference["a"], difference["b"])]
                    print(f"  [{name}] invented ({difference['kind']}): {' | '.join(ends)}")
        per[name] = {key: n[key] - before[key] for key in n}
    return n, per


def figures(n):
    ratio = lambda a, b: a / b if b else 0.0
    precision, recall = ratio(n["both"], n["predicted"]), ratio(n["both"], n["gold"])
    return {
        "topic pairs": (precision, recall, ratio(2 * precision * recall, precision + recall)),
        "contradictions": (n["flagged"], n["contradictions"]),
        "invented": n["invented"],
        "found": ratio(n["found"], n["sentences"]),
        "voice": ratio(n["voiced"], n["statements"]),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("predictions")
    parser.add_argument("--show", action="store_true", help="list every miss and mistake")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    pairs = load_gold()
    total, per = evaluate(pairs, dict(load_predictions(arguments.predictions)), arguments.show)
    if arguments.json:
        print(json.dumps({"total": figures(total), **{name: figures(n) for name, n in per.items()}}))
        return
    for name, n in [*per.items(), ("all", total)]:
        f = figures(n)
        print("%-14s topic pairs P %.3f R %.3f F1 %.3f | contradictions %d of %d, invented %d | found %.3f voice %.3f"
              % (name, *f["topic pairs"], *f["contradictions"], f["invented"], f["found"], f["voice"]))


if __name__ == "__main__":
    main()
