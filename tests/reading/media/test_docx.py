"""Word documents: what is printed of them, labels of lists included, with all changes accepted."""

from io import BytesIO

import docx
import pytest

from callover.reading.errors import Unreadable
from callover.reading.media import open_source
from callover.reading.source import Role, SourceText
from tests.reading.media.whole import faults_of, texts_of
from tests.reading.media.word import cell, level, para, row, table, word

LISTS = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "decimal", "%1.", start=90)
    + level(1, "lowerLetter", "(%2)")
    + level(2, "lowerRoman", "%1.%2.%3")
    + "</w:abstractNum>"
    + '<w:abstractNum w:abstractNumId="8">'
    + level(0, "bullet", "\uf0b7")
    + level(1, "bullet", "–")
    + level(2, "upperRoman", "%3", more='<w:suff w:val="nothing"/>')
    + "</w:abstractNum>"
    + '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    + '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    + '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)


def read(data: bytes) -> SourceText:
    source = open_source(data, "paper.docx")
    assert faults_of(source) == []
    return source


def lines(source: SourceText) -> list[str]:
    return [line.text for line in source.lines if line.text]


def test_labels_of_lists_are_printed() -> None:
    body = "".join(
        para(text, listed=listed)
        for text, listed in [
            ("WELCOME", (1, 0)),
            ("That A", (1, 1)),
            ("That B", (1, 1)),
            ("deep", (1, 2)),
            ("APOLOGIES", (1, 0)),
            ("That C", (1, 1)),
            ("point", (2, 0)),
            ("dash", (2, 1)),
            ("roman", (2, 2)),
            ("again from one", (3, 0)),
            ("and on", (3, 0)),
            ("and on in the first", (1, 0)),
        ]
    )
    assert lines(read(word(body, numbering=LISTS))) == [
        *("90. WELCOME", "(a) That A", "(b) That B", "90.b.i deep", "91. APOLOGIES", "(a) That C"),
        *("• point", "– dash", "Iroman", "1. again from one", "2. and on", "3. and on in the first"),
    ]


def test_legal_numbering_and_labels_of_styles() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        + level(0, "upperRoman", "%1", more='<w:pStyle w:val="Part"/>')
        + level(1, "decimal", "%1.%2", more='<w:pStyle w:val="Point"/><w:isLgl/>')
        + '</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/>'
        '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
        for one in ("Part", "Point")
    )
    body = (
        para("Open", style="Part")
        + para("Shut", style="Part")
        + para("one", style="Point")
        + para("two", style="Point")
    )
    body += para("none", style="Part", listed=(0, 0))
    assert lines(read(word(body, numbering=numbering, styles=styles))) == [
        *("I Open", "II Shut", "2.1 one", "2.2 two", "none"),
    ]


def test_a_number_alone_in_a_cell_is_printed() -> None:
    rows = "".join(
        row(cell(para("", listed=(1, 0))), cell(para(title, bold=True), para("The Panel heard the report.")))
        for title in ("WELCOME", "APOLOGIES")
    )
    source = read(word(table(rows), numbering=LISTS))
    assert lines(source) == [
        *("90.", "WELCOME", "The Panel heard the report.", "91.", "APOLOGIES", "The Panel heard the report."),
    ]
    assert source.grids == ()


def test_headings_come_from_styles_their_bases_and_outline_levels() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/>'
        '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Council head"/><w:basedOn w:val="H"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
    )
    body = (
        para("By style", style="Ours") + para("By level", more='<w:outlineLvl w:val="0"/>') + para("Body", style="Loop")
    )
    body += para("Bold", bold=True) + para("A long paragraph. " * 30, style="H")
    looks = {line.text[:10]: line for line in read(word(body, styles=styles)).lines}
    assert (looks["By style"].role, looks["By style"].level) == (Role.HEADING, 2)
    assert (looks["By style"].bold, looks["By style"].size) == (True, 16.0)
    assert (looks["By level"].role, looks["By level"].level) == (Role.HEADING, 1)
    assert (looks["Body"].role, looks["Body"].bold) == (Role.PARAGRAPH, False)
    assert (looks["Bold"].role, looks["Bold"].bold) == (Role.PARAGRAPH, True)
    assert looks["A long par"].role is Role.PARAGRAPH


def test_changes_count_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>The Panel </w:t></w:r><w:del><w:r><w:delText>noted </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>welcomed </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>the report.</w:t></w:r></w:moveTo></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Two paragraphs </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>become one.</w:t></w:r></w:p>"
    )
    body += table(row(cell(para("kept")), cell(para("too"))), row(cell(para("deleted")), more="<w:del/>"))
    assert lines(read(word(body))) == ["The Panel welcomed the report.", "Two paragraphs become one.", "kept\ttoo"]


def test_signs_breaks_fields_links_and_controls() -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>opted</w:t>"
        "<w:softHyphen/><w:cr/></w:r><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>"
        '<w:fldSimple w:instr="PAGE"><w:r><w:t> 4</w:t></w:r></w:fldSimple>'
        "<w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>controlled</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert lines(read(word(body))) == ["a\tb", "co\u2011opted\u00ad", "link 4•", "controlled"]


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Beside it</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert lines(read(word(body))) == ["Beside it", "In the box"]


def test_heads_feet_and_notes_are_left_out() -> None:
    other = b"<w:hdr xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:p><w:r><w:t>HEAD</w:t></w:r></w:p></w:hdr>"
    body = para("Body") + '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:sectPr/>'
    assert lines(
        read(word(body, parts=dict.fromkeys(("word/header1.xml", "word/footer1.xml", "word/footnotes.xml"), other)))
    ) == ["Body"]


def test_merged_cells_are_one_cell() -> None:
    grid = table(
        row(cell(para("Date")), cell(para("Item")), cell(para("Lead")), more="<w:tblHeader/>"),
        row(cell(para("3 March"), merge="restart"), cell(para("Fostering"), para("second line")), cell()),
        row(cell(merge=""), cell(para("Attendance"), span=2)),
        row(cell(merge="continue"), cell(para("Schools")), cell(para("Ms Okafor"))),
    )
    source = read(word(grid))
    assert texts_of(source, source.grids[0]) == [
        ["Date", "Item", "Lead"],
        ["3 March", "Fostering\nsecond line", ""],
        ["Attendance"],
        ["Schools", "Ms Okafor"],
    ]
    assert source.grids[0].rows[1][0].row_span == 3
    assert source.grids[0].rows[2][0].column_span == 2
    assert [one.is_header for one in source.grids[0].rows[0]] == [True] * 3


def test_what_a_word_processor_writes_is_read() -> None:
    document = docx.Document()
    document.core_properties.title = "Draft minutes"
    document.add_heading("Westmarsh Council", 1)
    document.add_paragraph("First", style="List Number")
    document.add_paragraph("Second", style="List Number")
    document.add_paragraph("Point", style="List Bullet")
    saved = BytesIO()
    document.save(saved)
    source = read(saved.getvalue())
    assert lines(source) == ["Westmarsh Council", "1. First", "2. Second", "• Point"]
    assert source.title == "Draft minutes"


def test_the_strict_dialect_is_read_where_the_package_says_the_document_is() -> None:
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = (
        b'<w:document xmlns:w="' + strict + b'"><w:body><w:p><w:r><w:t>Strict</w:t></w:r></w:p></w:body></w:document>'
    )
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" '
        b'Target="/word/document2.xml"/></Relationships>'
    )
    parts = {"_rels/.rels": relations, "word/document2.xml": body}
    assert lines(read(word(para("another"), parts=parts))) == ["Strict"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (word("<w:p/>"), "has no text"),
        (word(para("x"))[:-40], "damaged"),
        (word("<w:p>" * 3), "damaged"),
        (word("<w:sdt><w:sdtContent>" * 400 + para("x") + "</w:sdtContent></w:sdt>" * 400), "nested too deep"),
        (word("<w:tbl><w:tr><w:tc>" * 70 + para("x") + "</w:tc></w:tr></w:tbl>" * 70), "nested too deep"),
        (word("&bomb;"), "damaged"),
        (word(" " * 101_000_000), "unpacks to more than 100 MB"),
    ],
    ids=["empty", "cut off", "broken XML", "deep controls", "deep tables", "entity", "bomb"],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        open_source(data, "paper.docx")
