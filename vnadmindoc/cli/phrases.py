"""What the command line says, in both languages."""

from __future__ import annotations

from typing import Final

from vnadmindoc.reporting.language import Phrase

PROGRAM: Final = Phrase(
    "Đọc, kiểm tra và soạn văn bản hành chính theo Nghị định 30/2020/NĐ-CP.",
    "Read, check and write Vietnamese administrative documents under Decree 30/2020/NĐ-CP.",
)
CHECK: Final = Phrase("Kiểm tra thể thức của một hay nhiều tệp.", "Check files against the regulation.")
ANNOTATE: Final = Phrase(
    "Ghi kết quả kiểm tra thành chú thích trong bản sao của tệp Word.",
    "Put what a check finds as comments into a copy of a Word file.",
)
CONVERT: Final = Phrase(
    "Chuyển tệp sang dạng khác, trình bày lại theo quy định.", "Convert a file, laid out by the law."
)
CITATIONS: Final = Phrase("Liệt kê các văn bản được viện dẫn.", "List the documents that a file cites.")
RULES: Final = Phrase("Liệt kê các quy tắc kiểm tra.", "List the rules.")
EXPLAIN: Final = Phrase(
    "Giải thích một quy tắc: vì sao, căn cứ, ví dụ.", "Explain a rule: why, on which ground, examples."
)
REGULATION: Final = Phrase("Liệt kê các quy định, hoặc in một quy định.", "List the regulations, or print one.")

CHECK_DETAILS: Final = Phrase(
    "Đọc được {readable}; dấu - là dữ liệu vào chuẩn. Mã thoát: 0 đạt, 1 có lỗi, 2 không kiểm được hoặc dùng sai.",
    "Reads {readable}; - is standard input. Exit code: 0 conforms, 1 has errors, 2 could not be checked or used "
    "wrongly.",
)
ANNOTATE_DETAILS: Final = Phrase(
    "Đọc và ghi .docx. Lời văn và chú thích sẵn có giữ nguyên; tệp nguồn không bao giờ bị ghi đè.",
    "Reads and writes .docx. Words and comments that are there stay; the source is never written over.",
)
CITATIONS_DETAILS: Final = Phrase(
    "Đọc {readable}; dấu - là dữ liệu vào chuẩn. Mỗi văn bản được viện dẫn ghi một lần, kèm mọi chỗ nhắc đến nó.",
    "Reads {readable}; - is standard input. Each cited document is listed once, with every place that cites it.",
)
CITATIONS_FORMAT: Final = Phrase("Dạng kết quả.", "Form of the list.")
NOT_READ: Final = Phrase("Không đọc được {source}:", "Could not read {source}:")
CONVERT_DETAILS: Final = Phrase(
    "Đọc {readable}; ghi {writable}, theo đuôi tệp. Tệp nguồn không bao giờ bị ghi đè; tệp đích đã có chỉ bị thay khi "
    "có --force.",
    "Reads {readable}; writes {writable}, by suffix. The source is never written over; an existing target is replaced "
    "only with --force.",
)

USAGE: Final = Phrase("Cách dùng:", "Usage:")
HEADINGS: Final = {
    "Options": Phrase("Tùy chọn", "Options"),
    "Commands": Phrase("Lệnh", "Commands"),
    "Arguments": Phrase("Đối số", "Arguments"),
}
OPTIONS: Final = Phrase("[TÙY CHỌN]", "[OPTIONS]")
SUBCOMMAND: Final = Phrase("LỆNH [ĐỐI SỐ]...", "COMMAND [ARGS]...")
FILES: Final = Phrase("TỆP...", "FILE...")
SOURCE: Final = Phrase("NGUỒN", "SOURCE")
TARGET: Final = Phrase("ĐÍCH", "TARGET")
CODE: Final = Phrase("MÃ", "CODE")
ID: Final = Phrase("[TÊN|TỆP]", "[ID|FILE]")
PATTERN: Final = Phrase("MÃ,...", "CODE,...")
ID_OR_FILE: Final = Phrase("TÊN|TỆP", "ID|FILE")

HELP: Final = Phrase("In hướng dẫn này.", "Show this help.")
VERSION: Final = Phrase("In số phiên bản.", "Show the version.")
LANGUAGE: Final = Phrase(
    "Ngôn ngữ: vi (mặc định, hoặc theo biến VNADMINDOC_LANG) hay en.",
    "Language: vi (default, or as VNADMINDOC_LANG says) or en.",
)
FORMAT: Final = Phrase(
    "Dạng kết quả: text (mặc định), json, sarif (SARIF 2.1.0), junit (XML), github (chú thích trên GitHub), html.",
    "Form of the report: text (default), json, sarif (SARIF 2.1.0), junit (XML), github (annotations), html.",
)
REPORT_TO: Final = Phrase("Ghi kết quả vào tệp này thay vì in ra.", "Write the report to this file, do not print it.")
REPORT_SUFFIX: Final = Phrase(
    "{target}: kết quả dạng {form} ghi vào tệp có đuôi {suffixes}",
    "{target}: a {form} report goes to a file {suffixes}",
)
BY_REGULATION: Final = Phrase("Quy định áp dụng: tên, hoặc tệp TOML.", "The regulation: its id, or a TOML file.")
STAGE: Final = Phrase(
    "Giai đoạn: draft (dự thảo), signing (trình ký), issued (đã ban hành; mặc định, nếu dự án không nói khác).",
    "How far the document has come: draft, signing or issued (the default, unless the project says otherwise).",
)
SELECT: Final = Phrase(
    "Chỉ kiểm các quy tắc này (mã, phần đầu của mã, tên).", "Only these rules (code, start of a code, name)."
)
IGNORE: Final = Phrase("Bỏ qua các quy tắc này.", "Leave out these rules.")
ONE_FILE: Final = Phrase("TỆP", "FILE")
PROJECT: Final = Phrase(
    "Tệp cấu hình của dự án; mặc định là vnadmindoc.toml ở thư mục này hoặc thư mục trên.",
    "The project file; by default the vnadmindoc.toml of this folder or of one above.",
)
NO_PROJECT: Final = Phrase("Không dùng tệp cấu hình nào.", "Use no project file.")
WRITE_BASELINE: Final = Phrase(
    "Ghi những gì tìm thấy vào tệp này (.json) để lần sau bỏ qua.",
    "Write what is found to this file (.json), so that it is passed over from now on.",
)
INVALID_PROJECT: Final = Phrase("{subject}: cấu hình không hợp lệ:", "{subject}: not a valid project file:")
FORCE: Final = Phrase("Thay tệp đích nếu đã có.", "Replace the target where it exists.")

WRONG_USE: Final = Phrase("Dùng sai: {fault}", "Wrong use: {fault}")
SEE_HELP: Final = Phrase("Xem hướng dẫn: {command} --help", "For help: {command} --help")
NO_COMMAND: Final = Phrase("không có lệnh “{name}”.", "no command “{name}”.")
NO_SUBCOMMAND: Final = Phrase("thiếu lệnh.", "a command is missing.")
NO_OPTION: Final = Phrase("không có tùy chọn {name}.", "no option {name}.")
NO_VALUE: Final = Phrase(
    "tùy chọn {name} dùng chưa đúng: thiếu hoặc thừa giá trị.", "option {name} lacks its value or takes none."
)
NO_RULE: Final = Phrase("không quy tắc nào có mã hoặc tên “{name}”.", "no rule has the code or name “{name}”.")
MISSING: Final = Phrase("thiếu {name}.", "{name} is missing.")
BAD_CHOICE: Final = Phrase("{name} phải là một trong: {values}.", "{name} is one of: {values}.")
TOO_MANY: Final = Phrase("thừa đối số.", "too many arguments.")
MEANT: Final = Phrase("Có phải ý bạn là: {names}?", "Did you mean: {names}?")

UNEXPECTED: Final = Phrase(
    "Lỗi ngoài dự kiến ({fault}). Đây là lỗi của chương trình; đặt VNADMINDOC_DEBUG=1 để xem chi tiết.",
    "Unexpected fault ({fault}). This is the program's mistake; set VNADMINDOC_DEBUG=1 to see details.",
)
UNEXPECTED_FILE: Final = Phrase(
    "chương trình gặp lỗi ngoài dự kiến với tệp này ({fault}); đặt VNADMINDOC_DEBUG=1 để xem chi tiết",
    "the program failed on this file ({fault}); set VNADMINDOC_DEBUG=1 to see details",
)
INVALID_DOCUMENT: Final = Phrase("nội dung JSON không phải một văn bản:", "the JSON is not a document:")
INVALID_REGULATION: Final = Phrase("{subject}: không phải quy định hợp lệ:", "{subject}: not a valid regulation:")
ANNOTATED: Final = Phrase("Số chú thích: {count}", "Comments: {count}")
NOT_ANNOTATED: Final = Phrase(
    "Không ghi được chú thích của {source} vào {target}:", "Could not annotate {source} in {target}:"
)
OUTPUT: Final = Phrase("Tệp ghi ra.", "The file to write.")
WRITTEN: Final = Phrase("Đã ghi {target}", "Wrote {target}")
NOT_CONVERTED: Final = Phrase("Không chuyển được {source} sang {target}:", "Could not convert {source} to {target}:")
FIX: Final = Phrase(
    "Sửa những lỗi có thể sửa tự động vào một bản sao của tệp Word.",
    "Repair what can be repaired mechanically in a copy of a Word file.",
)
FIX_DETAILS: Final = Phrase(
    "Đọc và ghi .docx. Chỉ chỗ có lỗi bị sửa, phần còn lại của tệp giữ nguyên từng byte; tệp nguồn không bao giờ bị "
    "ghi đè. Mã thoát: 0 không còn lỗi, 1 còn lỗi, 2 không sửa được hoặc dùng sai.",
    "Reads and writes .docx. Only what is at fault is changed, the rest of the file stays byte for byte; the source is "
    "never written over. Exit code: 0 no errors are left, 1 errors are left, 2 could not be done or used wrongly.",
)
UNSAFE: Final = Phrase(
    "Sửa cả những chỗ cần người xem lại (có thể đổi lời văn).",
    "Make the fixes too that a reader should look over (they may change what is said).",
)
TRACKED: Final = Phrase(
    "Ghi mọi thay đổi ở chế độ theo dõi sửa đổi của Word.", "Write every change as a tracked change of Word."
)
DRY_RUN: Final = Phrase("Chỉ in ra những gì sẽ sửa, không ghi tệp.", "Print what would be changed and write nothing.")
NO_TARGET: Final = Phrase(
    "cần nói tệp đích (-o TỆP), hoặc --dry-run để chỉ xem.", "name the target (-o FILE), or use --dry-run to look only."
)
NOT_FIXED: Final = Phrase("Không sửa được {source}:", "Could not repair {source}:")
NOTHING_TO_FIX: Final = Phrase("Không có gì để sửa tự động.", "There is nothing that can be repaired mechanically.")
UNTOUCHED: Final = Phrase("Không sửa gì: {reason}.", "Nothing was touched: {reason}.")
REPAIRED: Final = Phrase("Đã sửa", "Repaired")
WOULD_REPAIR: Final = Phrase("Sẽ sửa", "Would be repaired")
NOT_REPAIRED: Final = Phrase("Không sửa", "Not repaired")
REMAINING: Final = Phrase("Còn lại", "Remaining")
UNSAFE_FIX: Final = Phrase("sửa được với --unsafe: {fix}", "can be repaired with --unsafe: {fix}")
SHOWN_FIX: Final = Phrase("gợi ý: {fix}", "suggestion: {fix}")
NOTHING_LEFT: Final = Phrase("Không còn lỗi nào.", "No faults are left.")
