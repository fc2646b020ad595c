"""Tables of weights as bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.drafting.packing import packed, size_of, unpacked

WIDTH = 3
TABLES = st.dictionaries(
    st.integers(0, 2**32 - 1), st.binary(min_size=WIDTH, max_size=WIDTH), max_size=40
)


@given(TABLES)
def test_a_table_is_unpacked_as_it_was_packed(table: dict[int, bytes]) -> None:
    content = packed(table, WIDTH)

    numbers, planes = unpacked(content, len(table), WIDTH)

    assert len(content) == size_of(len(table), WIDTH)
    rows = [bytes(each) for each in zip(*planes, strict=True)]
    assert dict(zip(numbers, rows, strict=True)) == table


def test_a_table_that_is_cut_short_is_refused() -> None:
    content = packed({7: b"abc", 9: b"def"}, WIDTH)

    with pytest.raises(ValueError, match="another size"):
        unpacked(content[:-1], 2, WIDTH)
