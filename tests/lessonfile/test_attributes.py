"""Attributes: `{.class key=value #id}` as Pandoc has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessonfile.attributes import Attributes, read_attributes, written_value


def read(text: str) -> Attributes:
    found = read_attributes(text, 0, len(text))
    assert found is not None
    assert found.end == len(text)
    return found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("{.a k=v}", {"k": "v"}),
        ('{.a k="v w"}', {"k": "v w"}),
        ("{.a k='v w'}", {"k": "v w"}),
        ('{.a k="v \\"w\\" \\\\"}', {"k": 'v "w" \\'}),
        ("{.a k='it\\'s'}", {"k": "it's"}),
        ('{.a k="}"}', {"k": "}"}),
        ('{.a k=""}', {"k": ""}),
        ('{ .a  k = "v" }', {"k": "v"}),
        ('{.a k="v\n   w"\nl=x}', {"k": "v w", "l": "x"}),
        ("{.a k=O'Neil l=x}", {"k": "O", "l": "x"}),
        ("{k=v .a}", {"k": "v"}),
        ("{.a k=1 l=a:b/c.d-e_f}", {"k": "1", "l": "a:b/c.d-e_f"}),
        (
            '{.a source="Ada Quist" via="One; Two" cue="said so"}',
            {"source": "Ada Quist", "via": "One; Two", "cue": "said so"},
        ),
        ("{.a k=“v w”}", {"k": "v w"}),
    ],
)
def test_values(text: str, values: dict[str, str]) -> None:
    found = read(text)
    assert [each.value for each in found.classes] == ["a"]
    assert {name: each.value for name, each in found.values.items()} == values
    assert all(text.startswith(name, each.at) for name, each in found.values.items())


def test_everything_else_is_kept_with_its_place() -> None:
    found = read("{.a #b k=1 k=2 c .d ‘e‘ f=“g”}")
    assert [(each.value, each.at) for each in found.classes] == [("a", 1), ("d", 17)]
    assert [(each.value, each.at) for each in found.ids] == [("b", 4)]
    assert [(each.value, each.at) for each in found.repeated] == [("k", 11)]
    assert [(each.value, each.at) for each in found.odd] == [("c", 15), ("‘e‘", 20)]
    assert [(each.value, each.at) for each in found.curly] == [("f=“g”", 24)]


@pytest.mark.parametrize(
    "text", ["{", "{.a", '{.a k="v}', "{.a\n\n}", "{.a {.b}", "{.a" + " k=v" * 600 + "}"]
)
def test_what_is_never_closed_is_none(text: str) -> None:
    assert read_attributes(text, 0, len(text)) is None


def test_a_lone_apostrophe_ends_no_later_value() -> None:
    text = "{.a k=O'Neil} and {.b k=O'Brien}"
    found = read_attributes(text, 0, len(text))
    assert found is not None
    assert text[: found.end] == "{.a k=O'Neil}"


@given(st.text(st.characters(exclude_characters="\n\r"), min_size=1))
def test_a_value_is_read_as_it_was_written(value: str) -> None:
    found = read(f"{{.a k={written_value(value)} l=x}}")
    assert found.value("k") == value
    assert found.value("l") == "x"
