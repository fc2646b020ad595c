from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from literacy_app.intake.article import ArticleError
from literacy_app.intake.docx import is_docx
from literacy_app.intake.files import read_article
from literacy_app.intake.incoming import cleaned_file

_TYPES = """<?xml version="1.0"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>""".format(
    kind="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_RELATIONS = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml" Type="{kind}"/></Relationships>""".format(
    kind="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
)
_WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraph(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, doctype: str = "", others: dict[str, bytes] | None = None) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        document = f'<?xml version="1.0"?>{doctype}<w:document {_WORDS}><w:body>{body}'
        archive.writestr("word/document.xml", f"{document}</w:body></w:document>")
        for name, content in (others or {}).items():
            archive.writestr(name, content)
    return held.getvalue()


def saved(folder: Path, content: bytes) -> Path:
    path = folder / "article.docx"
    path.write_bytes(content)
    return path


def refusal(folder: Path, content: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        cleaned_file(saved(folder, content))
    return caught.value.problem.code


def test_a_document_is_read_in_paragraphs(tmp_path: Path) -> None:
    body = (
        paragraph("The ferry stays", "Heading1")
        + paragraph("By Rosa Lindqvist")
        + paragraph("“No,” said the mayor of the town on Tuesday.")
        + paragraph("She won.")
    )
    path = saved(tmp_path, docx(body))
    cleaned = cleaned_file(path)

    assert cleaned.facts[:2] == ("The ferry stays", "Rosa Lindqvist")
    assert [each.text for each in cleaned.paragraphs] == [
        "“No,” said the mayor of the town on Tuesday.",
        "She won.",
    ]
    assert read_article(path).text.startswith("The ferry stays\n\nBy Rosa")


def test_other_zips_are_no_documents(tmp_path: Path) -> None:
    assert not is_docx(b"PK\x03\x04 words")
    assert refusal(tmp_path, b"PK\x03\x04 words") == "article-is-document"


def _overlapping() -> bytes:
    """A zip whose list names one stretch of bytes twice."""
    content = docx(paragraph("x"), others={"word/a.xml": b"<a/>" * 100, "word/b.xml": b"<b/>"})
    held = bytearray(content)
    central = [i for i in range(len(held)) if held[i : i + 4] == b"PK\x01\x02"]
    held[central[-1] + 42 : central[-1] + 46] = held[central[-2] + 42 : central[-2] + 46]
    return bytes(held)


BOMB = '<!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
HOSTILE = {
    "entities": (docx(paragraph("&b;"), BOMB), "article-docx-damaged"),
    "file": (
        docx(paragraph("&f;"), '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
        "article-docx-damaged",
    ),
    "nested": (
        docx("<w:tbl><w:tr><w:tc>" * 300 + "</w:tc></w:tr></w:tbl>" * 300),
        "article-docx-too-much",
    ),
    "bomb": (docx(paragraph(" " * 30_000_000)), "article-docx-too-much"),
    "many": (
        docx("", others={f"word/{n}.xml": b"<a/>" for n in range(2_001)}),
        "article-docx-damaged",
    ),
    "tags": (docx("<w:p/>" * 500_000), "article-docx-too-much"),
    "cut": (docx(paragraph("x"))[:-300], "article-is-document"),
    "overlapping": (_overlapping(), "article-docx-damaged"),
    "no-xml": (docx("</w:p>"), "article-docx-damaged"),
    "empty": (docx(""), "article-empty"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_refused_at_once(tmp_path: Path, name: str) -> None:
    content, code = HOSTILE[name]
    started = time.process_time()

    assert refusal(tmp_path, content) == code
    assert time.process_time() - started < 5


def test_a_picture_is_never_opened(tmp_path: Path) -> None:
    link = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/'
        'drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.'
        'openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://'
        'schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r9" TargetMode="External" Target="file:///dev/zero" Type="http://'
        b'schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    )
    others = {"word/_rels/document.xml.rels": relations}
    path = saved(tmp_path, docx(link + paragraph("It rained."), others=others))

    assert [each.text for each in cleaned_file(path).paragraphs] == ["It rained."]
