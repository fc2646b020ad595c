from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from literacy_app.intake.article import LIMIT, ArticleError, ArticleText
from literacy_app.intake.files import read_article


def read(folder: Path, content: bytes, name: str = "article.txt") -> ArticleText:
    path = folder / name
    path.write_bytes(content)
    return read_article(path)


def refusal(path: Path) -> ArticleError:
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    return caught.value


def refusal_of(folder: Path, content: bytes, name: str = "article.txt") -> ArticleError:
    (folder / name).write_bytes(content)
    return refusal(folder / name)


WORDS = "“Café”, she said.\r\n\r\nSecond line\rthird\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_text_is_the_file_as_decoded(tmp_path: Path, encoding: str) -> None:
    article = read(tmp_path, WORDS.encode(encoding))

    assert article == ArticleText(WORDS, "article.txt")


def test_big_endian_utf_16_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xfe\xff" + WORDS.encode("utf-16-be")).text == WORDS


def test_an_old_windows_file_is_guessed_and_says_so(tmp_path: Path) -> None:
    assert read(tmp_path, WORDS.encode("cp1252")) == ArticleText(WORDS, "article.txt", guessed=True)


def test_html_is_turned_into_text(tmp_path: Path) -> None:
    html = "<!doctype html><title>no</title><h1>Head</h1><p>“Words”</p>"

    assert read(tmp_path, html.encode(), "a.html") == ArticleText("Head\n\n“Words”", "a.html")
    assert read(tmp_path, html.encode(), "a.txt").text == "Head\n\n“Words”"


def test_a_page_in_another_encoding_says_which(tmp_path: Path) -> None:
    html = "<meta charset='windows-1251'><p>Слово</p>"

    assert read(tmp_path, html.encode("cp1251"), "a.html") == ArticleText("Слово", "a.html")


@pytest.mark.parametrize("label", ["unicode_escape", "punycode", "rot13", "nonsense"])
def test_an_encoding_that_is_none_is_not_used(tmp_path: Path, label: str) -> None:
    html = f"<meta charset={label}><p>Café</p>".encode("latin-1")

    assert read(tmp_path, html, "a.html") == ArticleText("Café", "a.html", guessed=True)


def test_a_utf_8_file_with_a_broken_letter_is_not_guessed_at(tmp_path: Path) -> None:
    broken = "“One” – “two”\n“three”".encode() + b"\xff"
    error = refusal_of(tmp_path, broken)

    assert error.problem.code == "article-encoding"
    assert error.problem.line == 2
    assert str(error).startswith("article.txt:2:1: error: these letters can't be read")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "article-empty"),
        (b"\xef\xbb\xbf \r\n", "article-empty"),
        (b"words\0words", "article-not-text"),
        (b"\xff\xfea", "article-encoding"),
        (b"\x81\x8d", "article-encoding"),
        (b"%PDF-1.7 words", "article-is-document"),
        (b"PK\x03\x04 words", "article-is-document"),
        (b"{\\rtf1 words}", "article-is-document"),
    ],
)
def test_what_holds_no_text_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    assert refusal_of(tmp_path, content).problem.code == code


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(tmp_path: Path) -> None:
    assert len(read(tmp_path, b"a" * LIMIT).text) == LIMIT
    assert refusal_of(tmp_path, b"a" * (LIMIT + 1)).problem.code == "article-too-large"


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50 * LIMIT)
    started = time.monotonic()

    assert refusal(path).problem.code == "article-too-large"
    assert time.monotonic() - started < 1


def test_what_is_missing_or_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.txt").problem.code == "article-missing"
    assert refusal(tmp_path).problem.code == "article-not-a-file"
    assert refusal(Path("a\0b")).problem.code == "article-unreadable"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
class TestSpecialFiles:
    def test_a_fifo_is_refused_at_once(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "fifo")
        started = time.monotonic()

        assert refusal(tmp_path / "fifo").problem.code == "article-not-a-file"
        assert time.monotonic() - started < 1

    def test_a_fifo_that_takes_a_files_place_is_too(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "article.txt"
        path.write_bytes(b"words")
        seen = os.stat(path)
        path.unlink()
        os.mkfifo(path)
        monkeypatch.setattr(os, "stat", lambda _path: seen)

        assert refusal(path).problem.code == "article-not-a-file"

    def test_a_device_behind_a_link_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to("/dev/zero")

        assert refusal(tmp_path / "link").problem.code == "article-not-a-file"

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_may_not_be_read_says_why(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b"words")
        (tmp_path / "a.txt").chmod(0)

        assert "Permission denied" in str(refusal(tmp_path / "a.txt"))
