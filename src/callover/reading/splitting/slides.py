"""Runs of slides: consecutive pages of a title and a few bullets each."""

from callover.reading.splitting import heads
from callover.reading.splitting.sheets import Sheet

_MOST_WORDS = 170
_MOST_TITLE_WORDS = 12
_LEAST_SLIDES = 3


def slide_runs(sheets: tuple[Sheet, ...], taken: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """The runs of sheets that are slides, as half-open ranges; a sheet of ``taken`` starts something else."""
    runs: list[tuple[int, int]] = []
    position = 0
    while position < len(sheets):
        if position in taken or not _is_slide(sheets[position]):
            position += 1
            continue
        end = position + 1
        while end < len(sheets) and end not in taken and (_is_slide(sheets[end]) or _is_picture(sheets, end, taken)):
            end += 1
        first = position - 1 if position and position - 1 not in taken and _is_title(sheets[position - 1]) else position
        if sum(_is_slide(one) for one in sheets[position:end]) >= _LEAST_SLIDES:
            runs.append((first, end))
        position = end
    return tuple(runs)


def _is_slide(sheet: Sheet) -> bool:
    texts = sheet.own_texts
    if len(texts) < 2 or _words(sheet) > _MOST_WORDS:
        return False
    title = texts[0]
    if len(title.split()) > _MOST_TITLE_WORDS or not title[:1].isupper() or title.endswith((".", ",", ";")):
        return False
    return any(heads.BULLET.match(text) for text in texts[1:]) and not heads.APPENDIX.match(title)


def _is_picture(sheets: tuple[Sheet, ...], position: int, taken: frozenset[int]) -> bool:
    """A slide with a chart: few words; the next sheet is not prose, so that a report's short last page is not one."""
    texts = sheets[position].own_texts
    if not texts or _words(sheets[position]) > 40 or heads.APPENDIX.match(texts[0]) or len(texts[0]) > 70:
        return False
    return not (position + 1 < len(sheets) and position + 1 not in taken and _words(sheets[position + 1]) > 250)


def _is_title(sheet: Sheet) -> bool:
    texts = sheet.own_texts
    return bool(texts) and len(texts) <= 9 and _words(sheet) <= 45 and not heads.APPENDIX.match(texts[0])


def _words(sheet: Sheet) -> int:
    texts = sheet.own_texts
    return " ".join(texts).count(" ") + 1 if texts else 0
