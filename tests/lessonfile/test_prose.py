"""Prose: Markdown laid out through a whitelist; nothing else than words gets through."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.prose import ProseBlock, ProseKind
from literacy_app.lessonfile.prose import blocks

K = ProseKind


def shown(markdown: str) -> list[tuple[ProseKind, int, str]]:
    """Kind, level and words of each block."""
    return [(each.kind, each.level, each.text) for each in blocks(markdown)]


def set_as(block: ProseBlock) -> list[str]:
    """The runs, with signs for how they are set."""
    return ["_" * run.emphasis + "*" * run.strong + "`" * run.code + run.text for run in block.runs]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("", []),
        (" \n\n ", []),
        ("    ", []),
        ("[ ](x)", []),
        ("\t\n\n*", [(K.PARAGRAPH, 0, "*")]),
        ("One\ntwo.\n\n\nThree.", [(K.PARAGRAPH, 0, "One two."), (K.PARAGRAPH, 0, "Three.")]),
        ("## Aim\n\nSo.", [(K.HEADING, 2, "Aim"), (K.PARAGRAPH, 0, "So.")]),
        ("- a\n- b\n    - c", [(K.BULLET, 0, "a"), (K.BULLET, 0, "b"), (K.BULLET, 1, "c")]),
        ("- a\n\n- b", [(K.BULLET, 0, "a"), (K.BULLET, 0, "b")]),
        ("1. a\n2. b", [(K.NUMBER, 0, "a"), (K.NUMBER, 0, "b")]),
        ("> a\n> b", [(K.QUOTE, 0, "a b")]),
        ("    a < b\n    c", [(K.CODE, 0, "a < b\nc")]),
        ("AT&amp;T &lt;b&gt; R&D", [(K.PARAGRAPH, 0, "AT&T <b> R&D")]),
        ("a [link](http://x.example) here", [(K.PARAGRAPH, 0, "a link here")]),
        ("![x](/dev/zero)", [(K.PARAGRAPH, 0, "![x](/dev/zero)")]),
        ("a <b onclick='x'>c</b>", [(K.PARAGRAPH, 0, "a <b onclick='x'>c</b>")]),
        ("<script>x</script>", [(K.PARAGRAPH, 0, "<script>x</script>")]),
        ("<http://x.example>", [(K.PARAGRAPH, 0, "<http://x.example>")]),
        (
            "[a]: http://x.example\n\n[a]",
            [(K.PARAGRAPH, 0, "[a]: http://x.example"), (K.PARAGRAPH, 0, "[a]")],
        ),
        ("a \\*b\\*", [(K.PARAGRAPH, 0, "a *b*")]),
    ],
)
def test_blocks(markdown: str, expected: list[tuple[ProseKind, int, str]]) -> None:
    assert shown(markdown) == expected


def test_runs() -> None:
    [block] = blocks("a *b **c*** `d < e` __f__ g")
    assert set_as(block) == ["a ", "_b ", "_*c", " ", "`d < e", " ", "*f", " g"]


def test_items_are_numbered() -> None:
    assert [each.number for each in blocks("1. a\n2. b\n\nc\n\n- d")] == [1, 2, 0, 0]


def test_what_is_out_of_bounds_is_shown_as_typed() -> None:
    [block] = blocks("*a* " * 600)
    assert block.text.startswith("*a* *a*")


@given(
    st.lists(
        st.sampled_from(
            [*"ab*_`#>\\[]()<&;!- \n\t\x02\x03", "\n\n", "1. ", "    ", "&amp;", "](x)"]
        )
    ).map("".join)
)
def test_any_prose_is_words_with_no_white_space_at_their_edges(markdown: str) -> None:
    for block in blocks(markdown):
        if not any(run.code for run in block.runs):
            assert block.text == block.text.strip()
        assert block.runs
        assert all(run.text for run in block.runs)


def test_prose_without_markup_loads_no_library() -> None:
    code = (
        "import sys; from literacy_app.lessonfile.prose import blocks;"
        " blocks('Words, and “more”.'); sys.exit('markdown' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
