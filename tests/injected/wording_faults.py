"""Faults of words: spelling, dashes, zeros, marks, codes, numbering, order."""
# ruff: noqa: SLF001 - python-docx shows the XML of a paragraph or run under no other name

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from docx.text.paragraph import Paragraph
from injector import DECISIONS, LETTERS, Injector, injector
from word import NotHere, Word, reword, runs, say, twin

Act = Callable[[Word], None]


def _changed(component: str, old: str, new: str) -> Act:
    return lambda word: reword(word.first(component), old, new)


def _sub(component: str, pattern: str, new: str, *, last: bool = False) -> Act:
    def act(word: Word) -> None:
        paragraph = word.last(component) if last else word.first(component)
        changed = re.sub(pattern, new, paragraph.text, count=1)
        if changed == paragraph.text:
            raise NotHere(pattern)
        say(paragraph, changed)

    return act


def _number(old: str, new: str) -> Act:
    return _sub("number", old, new)


def _date(old: str, new: str) -> Act:
    return _sub("place_date", old, new)


def _renumbered(component: str, old: str, new: str) -> Act:
    def act(word: Word) -> None:
        for paragraph in word.all(component):
            if paragraph.text.startswith(old):
                reword(paragraph, old, new)
                return
        raise NotHere(old)

    return act


def _swapped(component: str) -> Act:
    def act(word: Word) -> None:
        found = word.all(component)
        if len(found) == 1:
            raise NotHere(f"a second {component}")
        first, second = found[:2]
        first._p.addprevious(second._p)

    return act


def _doubled(component: str, text: str) -> Act:
    """Say something more right behind a component, in its looks."""
    return lambda word: say(twin(word.first(component)), text)


def _archive_first(word: Word) -> None:
    word.first("recipient")._p.addprevious(word.first("archive_note")._p)


def _without_dash(component: str) -> Act:
    return _sub(component, r"^- ", "")


def _marked(word: Word, mark: str, *, last: bool) -> None:
    found = word.all("basis")
    paragraph = found[-1] if last else found[0]
    if not last and len(found) == 1:
        raise NotHere("a basis before the last")
    say(paragraph, paragraph.text.rstrip(";.,") + mark)


def wording_faults() -> tuple[Injector, ...]:
    """Return the faults of words."""
    return (*_of_the_heading(), *_of_the_number(), *_of_the_date(), *_of_the_title(), *_of_the_text(), *_of_the_foot())


def _of_the_heading() -> Iterator[Injector]:
    name, motto, dash = "national-name-misspelt", "motto-misspelt", "motto-wrong-dash"
    case = "motto-wrong-case"
    # “HOÀ” is no fault: the decree itself prints both (Mục II, khoản 1: HÒA; Mục V, STT 1: HOÀ).
    yield injector("NGHIÃ for NGHĨA", _changed("national_name", "NGHĨA", "NGHIÃ"), name)
    yield injector("national name without CHỦ", _changed("national_name", "CHỦ ", ""), name)
    yield injector("CỌNG for CỘNG", _changed("national_name", "HỘI", "HỘi"), name, "national-name-not-capitals")
    yield injector("national name with a full stop", _changed("national_name", "NAM", "NAM."), name)
    yield injector("motto with long dashes", _changed("motto", " - ", " – "), dash)
    yield injector("motto with em dashes", _changed("motto", " - ", " — "), dash)
    yield injector("motto without blanks", _changed("motto", " - ", "-"), dash)
    yield injector("motto with commas", _changed("motto", " - ", ", "), dash, motto)
    yield injector("motto with a small t", _changed("motto", "Tự do", "tự do"), case)
    yield injector("motto with a capital D", _changed("motto", "Tự do", "Tự Do"), case)
    yield injector("motto with a capital P", _changed("motto", "Hạnh phúc", "Hạnh Phúc"), case)
    yield injector("motto with a capital L", _changed("motto", "Độc lập", "Độc Lập"), case)
    yield injector("motto misspelt phuc", _changed("motto", "phúc", "phuc"), motto)
    yield injector("motto with a full stop", _changed("motto", "phúc", "phúc."), motto)
    yield injector(
        "motto in another order", _changed("motto", "Tự do - Hạnh phúc", "Hạnh phúc - Tự do"), motto, "motto-missing"
    )
    yield injector("issuer abbreviated", _sub("issuing_agency", "^ỦY BAN NHÂN DÂN", "UBND"), "issuer-abbreviated")


def _of_the_number() -> Iterator[Injector]:
    spaced, mismatch = "number-spaced", "symbol-code-mismatch"
    yield injector("number without its colon", _number("Số: ", "Số "), "number-without-colon")
    yield injector("number blank", _number(r"\d+", "   "), "serial-blank")
    yield injector("number of dots", _number(r"\d+", "....."), "serial-blank")
    one = ("specimen quy chế",)
    yield injector("number 7 for 07", _number("07/", "7/"), "number-not-zero-padded", only=one)
    yield injector("blanks around the stroke", _number("/", " / "), spaced)
    yield injector("a blank before the stroke", _number("/", " /"), spaced)
    yield injector("blanks around the dash", _number("-", " - "), spaced)
    yield injector("an en dash in the symbol", _number("-", "–"), "symbol-wrong-dash")
    yield injector("number without its stroke", _number("/", "-"), "number-without-slash", but=LETTERS)
    yield injector("symbol absent", _number(r"/.*$", ""), "symbol-missing")
    yield injector("code of another kind", _number(r"/\w+-", "/TTr-"), mismatch, but=LETTERS)
    yield injector("code KH on another kind", _number(r"/(?!KH)\w+-", "/KH-"), mismatch, but=LETTERS)
    yield injector("code QCh of 2011", _number("/QC-", "/QCh-"), mismatch)
    yield injector("code in small letters", _number("/QĐ-", "/qđ-"), mismatch)
    yield injector("letter with the code CV", _number("/", "/CV-"), "letter-with-code", only=LETTERS)
    yield injector(
        "number with a year",
        _number("/", "/2026/"),
        "number-with-year",
        but=(*LETTERS, *DECISIONS),
    )
    yield injector("number with a year at its end", _number("$", "/2026"), "number-with-year")
    yield injector("SỐ in capitals", _number("Số: ", "SỐ: "), "number-word-in-capitals")


def _of_the_date() -> Iterator[Injector]:
    yield injector("day without its zero", _date(r"ngày \d\d", "ngày 5"), "day-not-zero-padded")
    yield injector("month 1 without its zero", _date(r"tháng \d+", "tháng 1"), "month-not-zero-padded")
    yield injector("month 2 without its zero", _date(r"tháng \d+", "tháng 2"), "month-not-zero-padded")
    yield injector("month with a zero too many", _date(r"tháng \d+", "tháng 05"), "month-zero-padded")
    yield injector("day blank", _date(r"ngày \d+", "ngày    "), "day-blank")
    yield injector("day of dots", _date(r"ngày \d+", "ngày ....."), "day-blank")
    yield injector("month blank", _date(r"tháng \d+", "tháng    "), "month-blank")
    yield injector("year blank", _date(r"năm \d+", "năm     "), "year-blank")
    yield injector("year of two digits", _date(r"năm 20", "năm "), "year-not-four-digits")
    yield injector("no comma behind the place", _date(", ngày", " ngày"), "place-without-comma")
    yield injector("place absent", _date(r"^.*, ngày", "Ngày"), "place-blank")
    yield injector("place abbreviated", _date(r"^[^,]*,", "TP. HCM,"), "place-abbreviated")
    short = _date(r"ngày (\d+) tháng (\d+) năm (\d+)", r"\1/\2/\3")
    yield injector("date with strokes", short, "date-not-written-out")
    yield injector("day 31 of month 11", _date(r"ngày \d+ tháng \d+", "ngày 31 tháng 11"), "date-impossible")
    yield injector("day 30 of month 02", _date(r"ngày \d+ tháng \d+", "ngày 30 tháng 02"), "date-impossible")
    yield injector("month 13", _date(r"tháng \d+", "tháng 13"), "date-impossible")
    yield injector("Ngày with a capital", _date(", ngày", ", Ngày"), "date-word-capitalised")


def _of_the_title() -> Iterator[Injector]:
    before = "V/v in the subject of a document with a title"
    yield injector(before, _sub("subject", "^(Về việc )?", "V/v "), "subject-with-letter-prefix", but=LETTERS)
    titled = _doubled("letter_subject", "CÔNG VĂN")
    yield injector("letter with a title", titled, "letter-with-type-name", only=LETTERS)
    bare = _sub("letter_subject", "^V/v ", "")
    yield injector("letter's subject without V/v", bare, "subject-missing", only=LETTERS)


def _of_the_text() -> Iterator[Injector]:
    mark, order = "basis-wrong-end-mark", "division-number-out-of-order"
    for sign, name in ((".", "full stop"), (",", "comma"), ("", "nothing"), (":", "colon")):
        fault = lambda word, sign=sign: _marked(word, sign, last=False)  # noqa: E731 - a table of faults
        yield injector(f"a basis ends with {name}", fault, mark, only=DECISIONS)
    for sign, name in ((";", "semicolon"), (",", "comma"), ("", "nothing")):
        fault = lambda word, sign=sign: _marked(word, sign, last=True)  # noqa: E731 - a table of faults
        yield injector(f"the last basis ends with {name}", fault, mark, only=DECISIONS)
    yield injector("Điều 2 numbered 3", _renumbered("article", "Điều 2.", "Điều 3."), order)
    yield injector("Điều 2 numbered 1", _renumbered("article", "Điều 2.", "Điều 1."), order)
    yield injector("Điều 1 numbered 2", _renumbered("article", "Điều 1.", "Điều 2."), order)
    yield injector("khoản 2 numbered 3", _renumbered("clause", "2. ", "3. "), order)
    yield injector("khoản 2 numbered 1", _renumbered("clause", "2. ", "1. "), order)
    yield injector("mục II numbered III", _renumbered("heading", "II. ", "IV. "), order)
    letter = "point-letter-out-of-order"
    yield injector("điểm b lettered c", _renumbered("point", "b) ", "c) "), letter)
    yield injector("điểm b lettered d", _renumbered("point", "b) ", "d) "), letter)
    yield injector("điểm đ left out", _renumbered("point", "d) ", "e) "), letter)
    yield injector("two điểm exchanged", _swapped("point"), letter)
    yield injector("two điều exchanged", _swapped("article"), order)
    number, roman = "Chương 1", "division-number-not-roman"
    yield injector("chapter in Arabic numerals", _changed("chapter_number", "Chương I", number), roman, order)
    yield injector(
        "enacting formula without its colon", _changed("enacting_formula", ":", ""), "enacting-formula-without-colon"
    )
    yield injector("end mark absent", _end_mark, "end-mark-missing")
    law = "Nghị định số 30/2020/NĐ-CP"
    point = _changed("basis", "Luật", "Luật số 77/2015/QH13")
    yield injector("law cited with its number", point, "statute-cited-with-number")
    yield injector("decree cited with two numbers", lambda word: _cited_twice(word, law), "citation-inconsistent")
    yield injector(
        "Điểm with a capital in mid-sentence",
        _appended("theo quy định tại Điểm a Khoản 2 Điều 3 của Luật"),
        "cited-clause-capitalised",
    )
    yield injector(
        "điều in small letters",
        _appended("theo quy định tại khoản 2 điều 3 của Luật này"),
        "cited-article-in-lower-case",
    )


def _end_mark(word: Word) -> None:
    for paragraph in word.paragraphs():
        if paragraph.text.endswith("./."):
            say(paragraph, paragraph.text[:-2])
            return
    raise NotHere("./.")


def _sentence(word: Word) -> Paragraph:
    """Return a sentence of the content, of more than a line, that is no basis."""
    for paragraph in word.document.paragraphs:
        text = paragraph.text
        if len(text) > 60 and text.endswith(".") and not text.startswith(("Căn cứ", "Theo đề nghị")):
            return paragraph
    raise NotHere("a sentence")


def _appended(words: str) -> Act:
    def act(word: Word) -> None:
        run = runs(_sentence(word))[-1]
        run.text = run.text.rstrip(".") + " " + words + "."

    return act


def _cited_twice(word: Word, law: str) -> None:
    for paragraph in word.paragraphs():
        if law in paragraph.text and " ngày 05 tháng 3 năm 2020" in paragraph.text:
            target = _sentence(word)
            run = runs(target)[-1]
            run.text = f"{run.text.rstrip('.')} theo {law} ngày 06 tháng 3 năm 2020 của Chính phủ."
            return
    raise NotHere(law)


def _of_the_foot() -> Iterator[Injector]:
    listed = "recipient-wrong-end-mark"
    yield injector("recipient ends with a comma", _sub("recipient", ";$", ","), listed)
    yield injector("recipient ends with a full stop", _sub("recipient", ";$", "."), listed)
    yield injector("recipient ends with nothing", _sub("recipient", ";$", ""), listed)
    yield injector("archive note ends with a semicolon", _sub("archive_note", r"\.$", ";"), listed)
    yield injector("archive note ends with nothing", _sub("archive_note", r"\.$", ""), listed)
    yield injector("recipient without its dash", _without_dash("recipient"), "recipient-without-dash")
    plus = _sub("recipient", "^- ", "+ ")
    yield injector("recipient with a plus", plus, "recipient-without-dash")
    yield injector("archive note without VT", _sub("archive_note", "VT, ", ""), "archive-without-records-office")
    yield injector("Nơi nhận without its colon", _changed("recipients_label", ":", ""), "recipients-without-colon")
    yield injector("archive note first", _archive_first, "components-out-of-order", listed)
    again = _sub("recipient", "Như trên", "Sở Tài chính")
    yield injector("letter without Như trên", again, "as-above-missing", only=LETTERS)
    above = _sub("recipient", "^- .*;", "- Như trên;")
    yield injector(
        "Như trên without Kính gửi",
        above,
        "as-above-without-addressees",
        but=(*LETTERS, "example bao_cao", "specimen quy chế", "plan"),
    )
    yield injector("authority without its stop", _sub("competence", r"^(\w+)\. ", r"\1 "), "authority-without-stop")
    yield injector("authority with a stroke", _sub("competence", r"^(\w+)\. ", r"\1/ "), "authority-without-stop")
    yield injector(
        "KT. before the deputy's post",
        _sub("competence", "^KT. .*", "KT. PHÓ GIÁM ĐỐC", last=True),
        "authority-before-wrong-principal",
    )
    yield injector(
        "TM. before a person",
        _sub("competence", "^KT. ", "TM. ", last=True),
        "authority-before-wrong-principal",
        entails=("delegation-passed-on",),
    )
    alone = ("specimen báo cáo", "plan")
    other = _sub("position", "^PHÓ .*", "PHÓ VỤ TRƯỞNG")
    yield injector("deputy of another head", other, "signer-not-deputy-of-head", only=(*alone, *DECISIONS))
    unit = _sub("position", "^PHÓ .*", "TRƯỞNG PHÒNG")
    yield injector("head of a unit with KT.", unit, "signer-not-deputy-of-head", only=alone)
    yield injector("deputy with TL.", _sub("competence", "^KT. ", "TL. "), "delegation-signed-by-deputy", only=alone)
    yield injector("deputy with TUQ.", _sub("competence", "^KT. ", "TUQ. "), "delegation-signed-by-deputy", only=alone)
    yield injector("deputy below Q.", _sub("competence", "^KT. ", "Q. "), "acting-head-with-other-post", only=alone)
    council = _sub("competence", "^TM. .*", "TM. HỘI ĐỒNG NHÂN DÂN")
    yield injector("TM. of another body", council, "principal-not-of-issuer", only=DECISIONS)
    department = _sub("competence", "^TM. .*", "TM. SỞ NỘI VỤ")
    yield injector("TM. of a department", department, "collective-mark-of-one-head", only=DECISIONS)
    yield injector("academic title", _sub("full_name", "^", "TS. "), "academic-title-before-name")
    yield injector("academic title ThS", _sub("full_name", "^", "ThS. "), "academic-title-before-name")
    yield injector("academic title PGS.TS.", _sub("full_name", "^", "PGS.TS. "), "academic-title-before-name")
    yield injector("rank before the name", _sub("full_name", "^", "Bác sĩ "), "academic-title-before-name")
    yield injector(
        "Kính gửi without its colon", _sub("addressees", "Kính gửi: ?", "Kính gửi "), "recipients-without-colon"
    )
    yield injector("addressee ends with a comma", _addressee(","), "addressee-wrong-end-mark")
    yield injector("addressee ends with nothing", _addressee(""), "addressee-wrong-end-mark")
    titled = _sub("section_number", "^Mục 1$", "Mục 1. PHẠM VI")
    yield injector("title on the section's line", titled, "division-title-on-number-line", only=("specimen quy chế",))
    yield injector("annex in Arabic numerals", _sub("annex_label", "Phụ lục I$", "Phụ lục 1"), "annex-number-not-roman")
    shout = _sub("annex_label", "Phụ lục", "PHỤ LỤC")
    yield injector("PHỤ LỤC in capitals", shout, "annex-label-in-capitals")
    only_one = _sub("annex_label", "Phụ lục I{1,2}$", "Phụ lục")
    yield injector("annex without its number", only_one, "annex-number-not-roman", only=("specimen quyết",))


def _addressee(mark: str) -> Act:
    def act(word: Word) -> None:
        start = [each._p for each in word.paragraphs()].index(word.first("addressees")._p)
        for paragraph in word.paragraphs()[start + 1 : start + 3]:
            if paragraph.text.startswith("- ") and paragraph.text.endswith(";"):
                say(paragraph, paragraph.text[:-1] + mark)
                return
        raise NotHere("a list of addressees")

    return act
