"""Through a body and back: `query` finds what stands deep, `walk` changes it and nothing else."""

from __future__ import annotations

from hypothesis import given, settings

from vnadmindoc.model import Bullet, Cell, Division, Level, PageBreak, Paragraph, Table, build, query, text_of, walk
from vnadmindoc.testing import bodies

BODY = build.body(
    "Mở đầu.",
    build.heading("I", "KẾT QUẢ", build.clause(1, "Thuận lợi", "Sâu.", build.bullets("một;", "hai."))),
    build.table([["ô một", [build.paragraph("ô hai"), build.bullets("ý.")]]]),
    PageBreak(),
)


def test_query_finds_every_node_of_a_type_in_reading_order():
    assert [text_of(node.spans) for node in query(BODY, Paragraph)] == ["Mở đầu.", "Sâu.", "ô một", "ô hai"]
    assert [node.level for node in query(BODY, Division)] == [Level.HEADING, Level.CLAUSE]
    assert [text_of(node.spans) for node in query(BODY, Bullet)] == ["một;", "hai.", "ý."]


def test_walk_changes_nodes_however_deep_they_stand():
    def louder(node):
        return Paragraph(text_of(node.spans).upper()) if isinstance(node, Paragraph) else node

    changed = walk(BODY, louder)
    assert [text_of(node.spans) for node in query(changed, Paragraph)] == ["MỞ ĐẦU.", "SÂU.", "Ô MỘT", "Ô HAI"]
    assert list(query(changed, Bullet)) == list(query(BODY, Bullet))


def test_walk_takes_out_what_becomes_nothing():
    without = walk(BODY, lambda node: None if isinstance(node, Bullet | PageBreak) else node)
    assert list(query(without, Bullet)) == []
    assert [type(node) for node in without] == [Paragraph, Division, Table]


def test_walk_sees_the_children_already_changed():
    seen = []

    def note(node):
        if isinstance(node, Division):
            seen.append((node.level, len(node.children)))
        return None if isinstance(node, Paragraph) else node

    walk(BODY, note)
    assert seen == [(Level.CLAUSE, 2), (Level.HEADING, 1)]


def test_walk_keeps_the_spans_of_cells():
    body = build.body(build.table([[Cell((Paragraph("a"),), column_span=2)]]))
    assert walk(body, lambda node: node) == body


@settings(max_examples=30, deadline=None)
@given(bodies())
def test_walk_that_changes_nothing_returns_the_same_body(body):
    assert walk(body, lambda node: node) == body


@settings(max_examples=30, deadline=None)
@given(bodies())
def test_query_and_walk_meet_the_same_nodes(body):
    met = []
    walk(body, lambda node: met.append(node) or node)
    assert sorted(type(node).__name__ for node in met if isinstance(node, Paragraph)) == [
        "Paragraph" for _ in query(body, Paragraph)
    ]
