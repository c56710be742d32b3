"""The sample borough: Aldermere, an invented council whose papers are real files, with the truth beside them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SEED = 20261122
COUNCIL = "Aldermere Borough Council"


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was written: files of documents, their bytes, the documents in them and the asks of the story."""

    files: int
    size: int
    documents: int
    asks: int


def write_borough(folder: Path, seed: int = SEED) -> Summary:
    """Write the borough's papers under ``folder/aldermere``, and ``truth.json`` and ``asks.json`` into ``folder``.

    ``aldermere/council.txt`` says whose papers they are, for loading. The truth stands outside that folder, so that the
    whole of it can be read or loaded. The same seed gives the same bytes. Raises OSError where ``folder`` cannot be
    written.
    """
    # The makers are loaded here, not with the package: they take half a second, and the command's help needs none.
    from callover.sample.asks import asks_of
    from callover.sample.files import files_of
    from callover.sample.story.borough import chief_executive, read_borough
    from callover.sample.story.records import records

    truths: list[dict[str, Any]] = []
    asks: list[dict[str, Any]] = []
    size = 0
    for committee in read_borough():
        made = records(committee, seed)
        asks += asks_of(committee, made)
        for file in files_of(committee, made, chief_executive(), seed):
            place = folder / "aldermere" / file.folder
            place.mkdir(parents=True, exist_ok=True)
            (place / file.name).write_bytes(file.data)
            size += len(file.data)
            truths.append({"folder": file.folder, **file.as_truth()})
    (folder / "aldermere" / "council.txt").write_text(f"{COUNCIL}\n", encoding="utf-8")
    _write_json(folder / "truth.json", {"files": truths})
    _write_json(folder / "asks.json", {"scope": "the sample borough's papers", "asks": asks})
    return Summary(len(truths), size, sum(len(truth["documents"]) for truth in truths), len(asks))


def _write_json(path: Path, data: dict[str, Any]) -> None:
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
