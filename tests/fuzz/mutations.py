"""Damage done to files with their structure in mind: parts of a package, elements of XML, lines of text, bytes.

Each mutation takes a file and a source of chance and returns another file; the same chance gives the same damage.
"""

import io
import warnings
import zipfile
from copy import deepcopy

from lxml import etree

__all__ = ["MUTATIONS", "mutate"]

VALUES = (
    "", "0", "-1", "1", "2147483648", "-2147483649", "1e308", "NaN", "INF", "9" * 4000, "0x7f", "1.5", "true",
    "off", "none", "auto",
    "\u0000".replace("\0", "\ufffd"), "\ufdfa" * 50, "a\u0301" * 200, "%1%2%9%", "../../etc/passwd", "rId1", "rId999", "http://127.0.0.1:9/x",
    "begin", "end", "separate", "restart", "continuous", "w:p", " " * 500, "-" * 500, "1." * 300, "IVX" * 100,
)  # fmt: skip
TEXTS = (
    "", " ", "\t", "\n", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số:    /QĐ-UBND",
    "Số: 15/2025/NĐ-CP", "Nơi nhận:",
    "- Như trên;", "- Lưu: VT, A5b.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Căn cứ Luật;", "Điều 1. Phạm vi",
    "Điều 9999999999.", "Khoản 0",
    "Chương MMMMCMXCIX", "ngày 99 tháng 99 năm 0000", "ngày  tháng  năm", "V/v", "Kính gửi:", "- ", "1.1.1.1.1.1.",
    "a) b) c)", "PHỤ LỤC",
    "(Kèm theo Quyết định số /QĐ)", "." * 3000, "_" * 3000, " " * 5000, "A" * 5000, "/" * 2000,
    "x\u0323\u0302\u0301" * 500, "\u202e\u2066", "MẬT",
    "DỰ THẢO", "\ufeff\u00ad\u200b", "١٢٣", "²³", "Ⅳ.", "ﬁ", "İ", "\U0001f600" * 100,
)  # fmt: skip


def mutate(data, steps):
    """Return a file after some mutations: pairs of a name and a chance (`random.Random`)."""
    for name, chance in steps:
        damaged = MUTATIONS[name](data, chance)
        if damaged:
            data = damaged
    return data


def unpack(data):
    """Return the members of a package, `None` where the file is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return [(row.filename, file.read(row)) for row in file.infolist()[:200] if row.file_size < 1 << 24]
    except Exception:  # noqa: BLE001 - a damaged package may fail in any way
        return None


def pack(members):
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        warnings.simplefilter("ignore")
        for name, data in members:
            file.writestr(name, data)
    return buffer.getvalue()


def pick_part(members, chance):
    """Return the place of a part that matters: the text half of the time, else any XML part."""
    texts = [place for place, (name, _) in enumerate(members) if name.endswith("document.xml")]
    parts = [place for place, (name, _) in enumerate(members) if name.endswith((".xml", ".rels"))]
    return chance.choice(texts if texts and chance.random() < 0.5 else parts or list(range(len(members))))


def on_package(change):
    def mutation(data, chance):
        members = unpack(data)
        if not members:
            return None
        change(members, chance)
        return pack(members)

    return mutation


def on_part(change):
    def mutation(members, chance):
        place = pick_part(members, chance)
        name, data = members[place]
        members[place] = (name, change(data, chance))

    return on_package(mutation)


def on_tree(change):
    def mutation(data, chance):
        try:
            root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, recover=True))
        except etree.XMLSyntaxError:
            return data
        elements = [] if root is None else [element for element in root.iter() if isinstance(element.tag, str)]
        if len(elements) < 2:
            return data
        change(elements, chance)
        return etree.tostring(root)

    return on_part(mutation)


def drop_part(members, chance):
    del members[pick_part(members, chance)]


def repeat_part(members, chance):
    name, data = members[pick_part(members, chance)]
    members.append((chance.choice([name, name.upper(), "./" + name, members[chance.randrange(len(members))][0]]), data))


def exchange_parts(members, chance):
    one, other = pick_part(members, chance), pick_part(members, chance)
    (first, head), (second, tail) = members[one], members[other]
    members[one], members[other] = (first, tail), (second, head)


def truncate(data, chance):
    return data[: chance.randrange(len(data) + 1)]


def flip_bytes(data, chance):
    damaged = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        if damaged:
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def splice_bytes(data, chance):
    start, end, target = sorted(chance.randrange(len(data) + 1) for _ in range(3))
    return data[:end] + data[start : min(end, start + 4096)] * chance.choice([1, 2, 50]) + data[target:]


def below(elements, chance):
    """Return any element but the root."""
    return elements[chance.randrange(1, len(elements))]


def delete_element(elements, chance):
    element = below(elements, chance)
    element.getparent().remove(element)


def repeat_element(elements, chance):
    element = below(elements, chance)
    size = sum(1 for _ in element.iter())
    parent = element.getparent()
    for _ in range(min(chance.choice([1, 2, 10, 300]), 3000 // size + 1)):
        parent.insert(parent.index(element), deepcopy(element))


def move_element(elements, chance):
    element, target = below(elements, chance), chance.choice(elements)
    if element is not target and element not in target.iterancestors():
        target.insert(chance.randrange(len(target) + 1), element)


def nest_element(elements, chance):
    element = below(elements, chance)
    if sum(1 for _ in element.iter()) > 200:
        return
    for _ in range(chance.choice([1, 3, 40])):
        element.append(deepcopy(element))
        element = element[-1]
        if sum(1 for _ in element.iter()) > 100:
            return


def rename_element(elements, chance):
    below(elements, chance).tag = chance.choice(elements).tag


def unwrap_element(elements, chance):
    element = below(elements, chance)
    parent = element.getparent()
    place = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(place, child)
    parent.remove(element)


def change_attribute(elements, chance):
    chosen = [element for element in elements if element.attrib]
    if chosen:
        element = chance.choice(chosen)
        for key in chance.sample(list(element.attrib), k=chance.randrange(1, len(element.attrib) + 1)):
            element.set(key, chance.choice(VALUES))


def exchange_attributes(elements, chance):
    chosen = [element for element in elements if element.attrib]
    if len(chosen) > 1:
        one, other = chance.sample(chosen, 2)
        kept = dict(other.attrib)
        other.attrib.update(dict(one.attrib))
        one.attrib.clear()
        one.attrib.update(kept)


def drop_attribute(elements, chance):
    chosen = [element for element in elements if element.attrib]
    if chosen:
        element = chance.choice(chosen)
        del element.attrib[chance.choice(list(element.attrib))]


def change_text(elements, chance):
    chosen = [element for element in elements if element.text and element.text.strip()] or elements
    for element in chance.sample(chosen, k=min(len(chosen), chance.randrange(1, 4))):
        element.text = chance.choice(TEXTS)


def exchange_texts(elements, chance):
    chosen = [element for element in elements if element.text and element.text.strip()]
    if len(chosen) > 1:
        one, other = chance.sample(chosen, 2)
        one.text, other.text = other.text, one.text


def change_lines(data, chance):
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[place]
        case 1:
            lines[place:place] = [lines[place]] * chance.choice([1, 5, 200])
        case 2:
            other = chance.randrange(len(lines))
            lines[place], lines[other] = lines[other], lines[place]
        case 3:
            lines.insert(place, chance.choice(TEXTS).encode())
        case _:
            lines[place] += b" " * chance.choice([0, 3, 12, 500]) + chance.choice(TEXTS).encode()
    return b"\n".join(lines)


MUTATIONS = {
    "drop_part": on_package(drop_part),
    "repeat_part": on_package(repeat_part),
    "exchange_parts": on_package(exchange_parts),
    "truncate_part": on_part(truncate),
    "flip_bytes_of_part": on_part(flip_bytes),
    "splice_part": on_part(splice_bytes),
    "truncate": truncate,
    "flip_bytes": flip_bytes,
    "splice": splice_bytes,
    "delete_element": on_tree(delete_element),
    "repeat_element": on_tree(repeat_element),
    "move_element": on_tree(move_element),
    "nest_element": on_tree(nest_element),
    "rename_element": on_tree(rename_element),
    "unwrap_element": on_tree(unwrap_element),
    "change_attribute": on_tree(change_attribute),
    "exchange_attributes": on_tree(exchange_attributes),
    "drop_attribute": on_tree(drop_attribute),
    "change_text": on_tree(change_text),
    "exchange_texts": on_tree(exchange_texts),
    "change_lines": change_lines,
}
