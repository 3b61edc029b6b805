"""The fix loop: which repairs are made together, what is refused, and when nothing is touched."""

import pytest
from attrs import evolve
from readings import LAW, check_lines, composed, label

from vnadmindoc.formats.text import read_text, write_text
from vnadmindoc.layout import Alignment, Anchor, Layout, Paragraph, ParagraphFormat, Run, RunFormat, Section
from vnadmindoc.layout.edits import DrawLine, ReplaceText, SetPage, SetShape, SetTypography
from vnadmindoc.recognize import recognize
from vnadmindoc.rules import Diagnostic, Outcome, check_reading
from vnadmindoc.rules.examples import drop, repage, reshape, restyle, swap
from vnadmindoc.rules.fix_conflicts import compatible
from vnadmindoc.rules.fix_doubts import doubt_about
from vnadmindoc.rules.fix_join import join_cures
from vnadmindoc.rules.fix_layout import anchored, layout_carrier
from vnadmindoc.rules.fixing import Carrier, Wish, repair
from vnadmindoc.rules.report import Fix
from vnadmindoc.rules.rule import Cure, Remedy, fault

CARRIER = layout_carrier(LAW)
PLACE = Anchor(part="p", path="/p[1]/r[1]", column=1)


def changed(*changes, name="báo cáo"):
    layout = composed(name)
    for change in changes:
        layout = change.apply(layout, LAW)
    return layout


def fixed(*changes, name="báo cáo", carrier=CARRIER, **wish):
    return repair(changed(*changes, name=name), LAW, carrier, Wish(**wish))


def finding(*edits, code="VB0000"):
    fix = Fix(edits=edits, applicability="safe", vi="sửa", en="repair")
    return Diagnostic(code=code, name="x", severity="error", message_vi="m", message_en="m", citation="c", fix=fix)


def styled(start, length, **facts):
    return SetTypography(run=PLACE, start=start, length=length, format=RunFormat(**facts))


def worded(start, old, text):
    return ReplaceText(run=PLACE, start=start, old=old, text=text)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (styled(0, 5, size=13.0), styled(0, 5, size=13.0), 2),
        (styled(0, 5, size=13.0), styled(0, 5, size=14.0), 1),
        (styled(0, 5, size=13.0), styled(5, 5, size=14.0), 2),
        (styled(0, 5, size=13.0), styled(3, 5, bold=True), 2),
        (styled(0, 5, size=13.0), worded(0, "a", "b"), 2),
        (worded(0, "a", "b"), worded(0, "a", "b"), 2),
        (worded(0, "a", "b"), worded(0, "ab", "c"), 1),
        (worded(3, "", "x"), worded(3, "", "y"), 1),
        (worded(0, "a", "b"), worded(9, "a", "b"), 2),
        (
            SetShape(paragraph=PLACE, format=ParagraphFormat(space_before=6.0)),
            SetShape(paragraph=PLACE, format=ParagraphFormat(space_before=8.0, left_indent=0.0)),
            1,
        ),
        (DrawLine(paragraph=PLACE, length=40.0), DrawLine(paragraph=PLACE, length=50.0), 1),
    ],
)
def test_of_two_repairs_that_contradict_each_other_the_first_is_made(one, other, count):
    found = (finding(one), finding(other))
    assert compatible(found) == found[:count]


def test_places_that_are_less_sure_wait_for_another_round():
    remedy = Remedy(applicability="safe", vi="sửa", en="repair", make=lambda _fault, _evidence: None)
    sure = fault(), Cure(edits=(styled(0, 1, size=13.0),))
    unsure = fault(), Cure(edits=(styled(5, 1, size=13.0),), applicability="unsafe")
    joined = Fix(edits=sure[1].edits, applicability="safe", vi="sửa (2 chỗ)", en="repair (2 places)")
    assert join_cures(remedy, [unsure, sure, sure]) == joined
    alone = Fix(edits=unsure[1].edits, applicability="unsafe", vi="sửa", en="repair")
    assert join_cures(remedy, [unsure]) == alone


def test_findings_carry_their_repair_in_both_languages():
    report = check_reading(recognize(anchored(changed(restyle("body", size=12.0))), LAW), LAW, fixes=True)
    (found,) = report.diagnostics
    assert found.fix.words("vi") == "đổi cỡ chữ 12 thành 13 (5 chỗ)"
    assert found.fix.words("en") == "change the size from 12 to 13 pt (5 places)"
    assert found.fix.applicability == "safe"
    assert len(found.fix.edits) == 5


def test_a_layout_that_comes_from_no_file_has_findings_without_repair():
    report = check_reading(recognize(changed(restyle("body", size=12.0)), LAW), LAW, fixes=True)
    assert [found.fix for found in report.diagnostics] == [None]


def test_repairs_are_thought_out_only_when_they_are_asked_for():
    report = check_reading(recognize(anchored(changed(restyle("motto", bold=False))), LAW), LAW)
    assert [(found.name, found.fix) for found in report.diagnostics] == [("motto-not-bold", None)]


def test_a_text_file_has_no_repairs():
    text = write_text(changed(swap("Số: 15/", "Số: 5/"))).encode()
    report = check_reading(recognize(read_text(text), LAW), LAW, fixes=True)
    assert [(found.name, found.fix) for found in report.diagnostics] == [("number-not-zero-padded", None)]


def test_a_label_that_is_not_certain_has_neither_finding_nor_repair():
    report = check_lines(label("number", "Số: 5/BC-VP", confidence=0.5), select=["VB0303"])
    assert report.diagnostics == ()


def test_unsafe_repairs_are_made_only_when_they_are_wanted():
    change = swap("Phùng Văn Minh", "PHÙNG VĂN MINH")
    assert not fixed(change).is_changed
    done = fixed(change, unsafe=True)
    assert [found.name for found in done.applied] == ["name-in-capitals"]
    assert "Phùng Văn Minh" in [one.text for one in done.now.labels]


def test_only_what_is_selected_and_not_ignored_is_repaired():
    changes = (swap("Số: 15/", "Số: 5/"), restyle("motto", bold=False))
    assert [found.code for found in fixed(*changes, select=("VB03",)).applied] == ["VB0303"]
    assert [found.code for found in fixed(*changes, ignore=("VB03",)).applied] == ["VB0162"]
    assert fixed(*changes, ignore=("VB03",)).after.outcomes["VB0303"] is Outcome.FAILED


def test_one_repair_brings_the_next_to_light():
    done = fixed(restyle("motto", size=12.0))
    assert done.after.diagnostics == ()
    assert len(done.applied) >= 1


def test_a_repair_that_does_harm_is_undone_and_refused():
    layout = changed(swap("Số: 15/", "Số: 5/"), restyle("motto", bold=False))
    done = repair(layout, LAW, Carrier(read=CARRIER.read, carry_out=_harmful), Wish())
    assert [found.code for found in done.applied] == ["VB0162"]
    ((refused, reason_vi, reason_en),) = done.refused
    assert refused.code == "VB0303"
    assert "VB0701" in reason_vi
    assert "VB0701" in reason_en
    assert done.after.outcomes["VB0303"] is Outcome.FAILED


def _harmful(layout, edits):
    """Carry edits out and lose the signature over every edit of words."""
    made, refused = CARRIER.carry_out(layout, edits)
    if any(isinstance(edit, ReplaceText) for edit in edits):
        made = drop("full_name", "position", "competence").apply(made, LAW)
    return made, refused


def test_what_the_file_does_not_admit_is_refused_with_its_reason():
    def refuse(layout, edits):
        return layout, tuple((edit, "không sửa được", "not possible") for edit in edits)

    done = fixed(restyle("motto", bold=False), carrier=Carrier(read=CARRIER.read, carry_out=refuse))
    assert not done.is_changed
    assert [(found.code, vi, en) for found, vi, en in done.refused] == [("VB0162", "không sửa được", "not possible")]


def test_a_document_whose_header_is_in_doubt_is_left_alone():
    reading = recognize(anchored(changed(restyle("motto", bold=False))), LAW)
    labels = tuple(evolve(one, confidence=0.5) if one.component == "number" else one for one in reading.labels)
    doubtful = evolve(reading, labels=labels)
    assert "Số: 15/BC-VP" in doubt_about(doubtful).vi
    done = fixed(restyle("motto", bold=False), carrier=Carrier(read=lambda _: doubtful, carry_out=CARRIER.carry_out))
    assert (done.is_changed, done.doubt) == (False, doubt_about(doubtful))
    assert [found.code for found, _, _ in done.refused] == ["VB0162"]


def test_what_is_no_administrative_document_is_left_alone():
    layout = Layout(sections=(Section(blocks=(Paragraph((Run("Thư gửi bạn"),)),)),))
    done = repair(layout, LAW, CARRIER)
    assert done.doubt is not None
    assert not done.is_changed


def test_a_margin_goes_to_the_nearest_bound_of_its_range():
    done = fixed(repage(left=25.4, top=30.0))
    assert {(edit.page.left, edit.page.top) for edit in done.edits if isinstance(edit, SetPage)} == {
        (30.0, None),
        (None, 25.0),
    }


def test_a_line_that_somebody_centred_is_not_justified_unasked():
    assert not fixed(reshape("body", alignment=Alignment.CENTER)).is_changed
    assert fixed(reshape("body", alignment=Alignment.LEFT)).is_changed


def test_a_document_that_is_perhaps_not_bound_is_left_alone_unless_asked():
    """A document of 2015: the decree of 2020 may not bind it, and its margins may be meant."""
    change = (repage(bottom=5.0), swap("năm 2024", "năm 2015", within="place_date"))
    assert not fixed(*change, select=("VB0004",)).is_changed
    assert fixed(*change, select=("VB0004",), unsafe=True).is_changed
    assert fixed(change[0], select=("VB0004",)).is_changed
