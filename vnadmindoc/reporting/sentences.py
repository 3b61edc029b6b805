"""The sentences of readers and loaders, each in both languages."""

from __future__ import annotations

from typing import Final

from vnadmindoc.reporting.language import Phrase

__all__ = ["SENTENCES"]

SENTENCES: Final = (
    # JSON and TOML
    Phrase("JSON hỏng: {why}", "broken JSON: {why}"),
    Phrase("ngoặc lồng nhau quá sâu", "brackets nested too deep"),
    Phrase("văn bản có quá {most} khối", "more than {most} blocks"),
    Phrase("các khối lồng nhau quá {most} tầng", "more than {most} blocks inside one another"),
    Phrase("phiên bản này chỉ đọc dạng {form}", "this version reads the format {form} only"),
    Phrase("phải là {wanted}, không phải {found}", "{wanted} is expected, not {found}"),
    Phrase("phải là {wanted}, không phải {found}", "expected {wanted}, found {found}"),
    Phrase("phải là {wanted}", "{wanted} is expected"),
    Phrase("thiếu khóa bắt buộc", "a required key is missing"),
    Phrase("thiếu khóa này", "a key is missing"),
    Phrase("khóa có hai lần", "a key stands twice"),
    Phrase("không có khóa này, có lẽ là {near}", "unknown key, perhaps {near} is meant"),
    Phrase("không có khóa này", "unknown key"),
    Phrase("không có khóa này, có lẽ là {near}", "no such key, perhaps {near}"),
    Phrase("không có khóa này", "no such key"),
    Phrase("một khối phải là đối tượng có khóa type", "a block is an object with a type"),
    Phrase("type của khối là một trong {types}", "the type of a block is one of {types}"),
    Phrase("còn hơn {most} lỗi nữa", "and more faults than {most}"),
    Phrase("văn bản có thể vắng (null), không được trống", "a text may be absent (None), not blank"),
    Phrase("thừa khoảng trắng ở đầu hoặc cuối: {text}", "blanks at the end of a text: {text}"),
    Phrase("có dấu xuống dòng hoặc tab: {text}", "a line break or tab inside a text: {text}"),
    Phrase("không ở dạng Unicode dựng sẵn (NFC): {text}", "not in composed Unicode (NFC): {text}"),
    Phrase("số của văn bản đếm từ 1: {number} ({ground})", "a document's number counts from 1: {number} ({ground})"),
    Phrase("không có tháng {month} ({ground})", "no month {month} ({ground})"),
    Phrase("không có năm {year} ({ground})", "no year {year} ({ground})"),
    Phrase("không có ngày {day} trong tháng {month} ({ground})", "no day {day} in month {month} ({ground})"),
    Phrase("không phải TOML: {why}", "not TOML: {why}"),
    Phrase("không phải TOML của một quy định: lồng nhau quá sâu", "not TOML of a regulation: nested too deeply"),
    Phrase("không phải UTF-8: byte {place} là {byte}", "not UTF-8: byte {place} is {byte}"),
    Phrase("lớn hơn {most} MB", "larger than {most} MB"),
    Phrase("giá trị nhỏ nhất {low} lớn hơn giá trị lớn nhất {high}", "minimum {low} is above maximum {high}"),
    Phrase("{name} đã có ở {place}", "{name} stands already in {place}"),
    Phrase("{value} nằm ngoài khoảng của chính nó", "{value} is outside its own range"),
    Phrase("{value} nằm ngoài {key}", "{value} is outside {key}"),
    Phrase("không có thành phần {name}", "no component {name}"),
    Phrase("{size} không phải cỡ chữ của {name}", "{size} is not the size of {name}"),
    Phrase("{size} không lớn hơn cỡ nhỏ nhất {least} đúng {step}", "{size} is not {step} above the smallest, {least}"),
    Phrase("các chỗ điền phải là {slots}", "the slots must be {slots}"),
    Phrase("không có quyền hạn nào ghi là {mark}", "no authority has the mark {mark}"),
    Phrase("không có lựa chọn này trong cách trình bày của cơ quan", "a house style has no such choice"),
    # Text files
    Phrase("Tệp rỗng, không có nội dung để đọc.", "The file is empty; there is nothing to read."),
    Phrase("Tệp không có chữ nào.", "The file has no words."),
    Phrase(
        "Tệp có {lines} dòng; chỉ đọc tệp văn bản thuần đến {most} dòng.",
        "The file has {lines} lines; text files are read up to {most} lines.",
    ),
    Phrase(
        "Dòng {line} dài {length} ký tự; chỉ đọc dòng đến {most} ký tự. Tệp này có lẽ không phải văn bản thuần.",
        "Line {line} is {length} characters long; lines are read up to {most}. This is probably no plain text.",
    ),
    Phrase(
        "Tệp quá lớn: {size} byte; chỉ đọc tệp văn bản thuần đến {most} byte.",
        "The file is too large: {size} bytes; text files are read up to {most} bytes.",
    ),
    Phrase(
        "Dòng {line} có hàng nghìn dấu ghép liền nhau, không chữ viết nào như vậy.",
        "Line {line} has thousands of combining marks in a row; no script has.",
    ),
    Phrase("Đây không phải văn bản thuần mà có vẻ là {kind}.", "This is no plain text; it looks like: {kind}."),
    Phrase(
        "Tệp chứa byte 0 nên là tệp nhị phân, không phải văn bản thuần.",
        "The file holds zero bytes: it is a binary file, no plain text.",
    ),
    Phrase("Tệp UTF-16 bị hỏng tại byte thứ {place}.", "The UTF-16 file is broken at byte {place}."),
    Phrase(
        "Không xác định được bảng mã của tệp: byte thứ {place} không hợp lệ trong UTF-8, và nội dung không giống tiếng "
        "Việt theo TCVN3, VNI hay Windows-1258. Hãy lưu lại tệp với bảng mã UTF-8.",
        "The encoding cannot be told: byte {place} is not valid UTF-8, and the content does not look like Vietnamese "
        "in TCVN3, VNI or Windows-1258. Save the file as UTF-8.",
    ),
    Phrase(
        "Tệp không có dấu thứ tự byte (BOM); đã đọc theo bảng mã UTF-16.",
        "The file has no byte order mark; it was read as UTF-16.",
    ),
    Phrase(
        "Tệp dùng bảng mã {encoding}; đã chuyển sang Unicode, nên soát lại các chữ có dấu.",
        "The file is encoded in {encoding}; it was converted to Unicode; look over the accents.",
    ),
    Phrase(
        "Chữ trong tệp viết theo phông {encoding}; đã chuyển sang Unicode, nên soát lại các chữ có dấu.",
        "The words are written for {encoding} fonts; they were converted to Unicode; look over the accents.",
    ),
    Phrase(
        "Tệp chứa thẻ HTML; các thẻ được giữ nguyên như chữ thường.",
        "The file holds HTML tags; they are kept as plain words.",
    ),
    # Why a document was not judged
    Phrase(
        "văn bản quy phạm pháp luật: thể thức theo Nghị định 78/2025/NĐ-CP và 187/2025/NĐ-CP",
        "a legal normative document: its format follows Decrees 78/2025/NĐ-CP and 187/2025/NĐ-CP",
    ),
    Phrase(
        "văn bản của Đảng: thể thức theo quy định và hướng dẫn của Đảng",
        "a document of the Party: its format follows the Party's own rules and guidance",
    ),
    Phrase(
        "không nhận ra các thành phần thể thức của một văn bản hành chính",
        "the components of an administrative document were not recognized",
    ),
    Phrase(
        "văn bản ban hành kèm theo văn bản khác: không có số, ký hiệu, thời gian ban hành riêng",
        "a text issued with another document: it has no number and date of its own",
    ),
    Phrase(
        "phụ lục tách rời: thể thức xét cùng văn bản mà nó kèm theo",
        "an annex on its own: it is judged with the document that it belongs to",
    ),
    Phrase(
        "đơn, tờ khai hoặc biểu mẫu để điền: không do cơ quan, tổ chức ban hành",
        "an application, a declaration or a form to be filled in: no body issues it",
    ),
    Phrase(
        "hợp đồng, biên bản giữa các bên: không có cơ quan, tổ chức ban hành",
        "a contract or minutes between parties: no body issues it",
    ),
    Phrase(
        "tên loại không thuộc Điều 7 và không có số, ký hiệu: không xét theo thể thức văn bản hành chính",
        "a kind that Điều 7 does not name, without a number: not judged as an administrative document",
    ),
    Phrase(
        "Không chắc quy định này ràng buộc văn bản: {why}. Lỗi được báo ở mức cảnh báo.",
        "It is not certain that the regulation binds this document: {why}. What would be an error is a warning.",
    ),
    Phrase(
        "Miễn trừ quy tắc {rule} đã hết hạn từ ngày {day}: {reason}",
        "The waiver of rule {rule} ran out on {day}: {reason}",
    ),
    Phrase(
        "văn bản không có loại thì không trình bày được (Điều 7)",
        "a document without a kind cannot be laid out (Điều 7)",
    ),
    Phrase("không có quy tắc {rule}, có lẽ là {near}", "no rule {rule}, perhaps {near}"),
    Phrase("không có quy tắc {rule}", "no rule {rule}"),
    Phrase("thiếu mẫu tên tệp", "a pattern is missing"),
    Phrase("miễn trừ phải nêu lý do", "a waiver says why"),
    Phrase(
        "Số và ngày còn để trống: nếu đây là bản thảo, hãy kiểm tra ở giai đoạn dự thảo (--stage draft).",
        "Number and day are left blank: if this is a draft, check it at the stage of drafting (--stage draft).",
    ),
    Phrase(
        "văn bản do cá nhân ký với tư cách riêng, không thay cơ quan, tổ chức",
        "a person signs for himself here, and not for a body",
    ),
    Phrase(
        "văn bản được ban hành kèm theo văn bản khác, các thành phần này có thể chỉ ở văn bản đó",
        "the text is issued with another document, where these components may stand",
    ),
    Phrase(
        "không có tên cơ quan ban hành và số, ký hiệu nên không rõ có phải văn bản của cơ quan, tổ chức hay không",
        "neither issuer nor number is printed, so it is not clear whether a body issued this document",
    ),
    Phrase(
        "văn bản đề năm trước khi quy định có hiệu lực", "the document is dated before the regulation came into force"
    ),
    Phrase(
        "văn bản của doanh nghiệp, chỉ doanh nghiệp nhà nước phải theo quy định",
        "an enterprise issues the document, and only those of the State are bound",
    ),
    Phrase("đây là biểu mẫu kèm theo văn bản khác", "this is a form that belongs to another document"),
    Phrase("không thấy gì cho biết loại văn bản", "nothing printed tells the kind of this document"),
    Phrase("Nghị định không có mẫu cho loại văn bản này", "the decree gives no form for this kind of document"),
    Phrase(
        "loại văn bản “{kind}” không có trong các loại mà {law} quy định",
        "“{kind}” is none of the kinds that {law} names",
    ),
    # Word files
    Phrase("Tệp DOCX bị hỏng hoặc bị cắt cụt nên không mở được.", "The DOCX file is damaged or cut off."),
    Phrase("Đây không phải tệp DOCX (không phải gói ZIP).", "This is no DOCX file (no ZIP package)."),
    Phrase("Đây là bảng tính Excel, không phải văn bản Word.", "This is an Excel workbook, no Word document."),
    Phrase(
        "Đây là bản trình chiếu PowerPoint, không phải văn bản Word.", "This is a PowerPoint file, no Word document."
    ),
    Phrase("Đây là thư điện tử Outlook, không phải văn bản Word.", "This is an Outlook message, no Word document."),
    Phrase("Đây là tệp PDF, không phải tệp DOCX.", "This is a PDF file, no DOCX file."),
    Phrase("Đây là tệp ảnh, không phải tệp DOCX.", "This is a picture, no DOCX file."),
    Phrase("Đây là tệp nén RAR, không phải tệp DOCX.", "This is a RAR archive, no DOCX file."),
    Phrase("Đây là tệp nén 7z, không phải tệp DOCX.", "This is a 7z archive, no DOCX file."),
    Phrase("Đây là trang HTML, không phải tệp DOCX.", "This is an HTML page, no DOCX file."),
    Phrase("Đây là tệp XML, không phải tệp DOCX.", "This is an XML file, no DOCX file."),
    Phrase("Đây là tệp RTF; hãy mở bằng Word và lưu lại thành .docx.", "This is an RTF file; save it as .docx."),
    Phrase(
        "Đây là tệp Word cũ (.doc); hãy mở bằng Word và lưu lại thành .docx.",
        "This is an old Word file (.doc); save it as .docx.",
    ),
    Phrase(
        "Đây là tệp OpenDocument (.odt); hãy lưu lại thành .docx.", "This is an OpenDocument file; save it as .docx."
    ),
    Phrase("Đây là gói ZIP nhưng không phải văn bản Word.", "This is a ZIP package, but no Word document."),
    Phrase(
        "Đầu trang và chân trang của các phần (section) dài quá nhiều.",
        "The headers and footers of the sections are far too long.",
    ),
    Phrase(
        "Tệp định nghĩa quá nhiều kiểu và danh sách, không văn bản hành chính nào như vậy.",
        "The file defines too many styles and lists; no administrative document has so many.",
    ),
    Phrase(
        "Tệp có quá nhiều ô bảng hoặc chữ đậm, nghiêng; không văn bản hành chính nào như vậy.",
        "The file has too many cells or bold and italic words; no administrative document has so many.",
    ),
    Phrase(
        "Tệp có quá nhiều kiểu trình bày khác nhau, không văn bản hành chính nào như vậy.",
        "The file has too many different formattings; no administrative document has so many.",
    ),
    Phrase(
        "Tệp được đóng gói lại mà mất danh sách liên kết giữa các phần; kiểu và danh sách được lấy theo tên thường "
        "dùng, đầu trang và chân trang không đọc được.",
        "The file was packed anew and lost the list of links between its parts; styles and lists are taken by their "
        "usual names, headers and footers cannot be read.",
    ),
    Phrase(
        "Có phần (section) nối tiếp trên cùng trang mà lề, đầu trang hoặc chân trang khác phần trước; chỉ xét lề, đầu "
        "trang, chân trang của phần trước.",
        "A section that goes on on the same page has margins, a header or a footer other than the one before; only "
        "those of the one before are looked at.",
    ),
    Phrase(
        "Tệp nhúng nội dung của tệp khác (altChunk); phần nhúng đó không được đọc, hãy soát riêng.",
        "The file embeds another file's content (altChunk), which is not read; look at it separately.",
    ),
    Phrase("Tệp DOCX không có phần nội dung.", "The DOCX file has no body."),
    Phrase(
        "Nội dung của tệp DOCX bị hỏng (XML không hợp lệ) nên không đọc được.",
        "The text of the DOCX file is damaged (its XML is not well formed).",
    ),
    Phrase(
        "Tệp được đặt mật khẩu; hãy gỡ mật khẩu rồi thử lại.",
        "The file is protected by a password; take it off and try again.",
    ),
    Phrase(
        "Tệp có quá nhiều phần bên trong, không văn bản Word nào như vậy.",
        "The file has too many parts; no Word document has so many.",
    ),
    Phrase(
        "Tệp có quá nhiều phần bên trong, không văn bản nào như vậy.",
        "The file has too many parts; no document has so many.",
    ),
    Phrase(
        "Tệp giải nén ra quá lớn, không văn bản hành chính nào như vậy.",
        "The file inflates to more than any administrative document holds.",
    ),
    Phrase(
        "Nội dung của tệp quá nhiều, không văn bản hành chính nào như vậy.",
        "The file holds more than any administrative document does.",
    ),
    Phrase(
        "Tệp có đoạn chữ dài hơn một triệu ký tự, không văn bản hành chính nào như vậy.",
        "The file has a stretch of more than a million letters; no administrative document has.",
    ),
    Phrase(
        "Tệp có hơn {most} đoạn văn và hình; hãy tách các phụ lục ra tệp riêng.",
        "The file has more than {most} paragraphs and pictures; put the annexes into files of their own.",
    ),
    Phrase(
        "Tệp có hơn {most} phần (section), không văn bản hành chính nào như vậy.",
        "The file has more than {most} sections; no administrative document has so many.",
    ),
    Phrase(
        "Đầu trang hoặc chân trang của tệp dài hơn một trang giấy.",
        "A page header or footer of the file is longer than a page.",
    ),
    Phrase(
        "Tệp có hàng của bảng đã xóa được theo dõi (Track Changes); hàng đó bị bỏ.",
        "Rows of a table are deleted in tracked changes; they are left out.",
    ),
    Phrase(
        "Tệp có sửa đổi được theo dõi (Track Changes): phần thêm được giữ, phần xóa bị bỏ.",
        "The file has tracked changes: what is inserted is kept, what is deleted is left out.",
    ),
    Phrase(
        "Một vài phần phụ của tệp bị hỏng và đã được bỏ qua: {parts}.",
        "Some parts of the file are damaged and were left out: {parts}.",
    ),
    # Files of other kinds, through LibreOffice
    Phrase(
        "Tệp {kind} được LibreOffice chuyển sang DOCX để đọc; phông chữ, cỡ chữ, lề và khoảng cách là theo cách "
        "LibreOffice hiểu tệp, có thể khác khi mở bằng Word.",
        "LibreOffice turned the {kind} file into DOCX to be read; fonts, sizes, margins and spacing are as LibreOffice "
        "understands the file, and may be others in Word.",
    ),
    Phrase(
        "Chưa đọc được tệp {suffix} vì máy chưa cài LibreOffice. Hãy cài (trên Debian hoặc Ubuntu: apt-get install "
        "libreoffice-writer), hoặc mở tệp bằng Word và lưu lại thành .docx.",
        "A {suffix} file is read through LibreOffice, which is not installed. Install it (on Debian or Ubuntu: apt-get "
        "install libreoffice-writer), or save the file as .docx.",
    ),
    Phrase(
        "LibreOffice không đọc xong tệp này trong {seconds} giây.", "LibreOffice did not finish in {seconds} seconds."
    ),
    Phrase(
        "LibreOffice không đọc được tệp này; tệp có lẽ đã hỏng.",
        "LibreOffice cannot read this file; it is probably damaged.",
    ),
    Phrase(
        "Tệp chuyển sang DOCX ra quá lớn, không văn bản hành chính nào như vậy.",
        "Turned into DOCX the file is larger than any administrative document.",
    ),
    Phrase(
        "Đây là tệp Office đời cũ nhưng không có phần văn bản Word, hoặc tệp đã hỏng.",
        "This is an old Office file without a Word document in it, or it is damaged.",
    ),
    Phrase("Tệp ODT bị hỏng hoặc bị cắt cụt nên không mở được.", "The ODT file is damaged or cut off."),
    Phrase("Đây không phải tệp Word 97-2003 (.doc).", "This is no Word 97-2003 file (.doc)."),
    Phrase("Đây không phải tệp RTF.", "This is no RTF file."),
    Phrase("Đây không phải tệp văn bản OpenDocument (.odt).", "This is no OpenDocument text (.odt)."),
    Phrase(
        "Tệp mang đuôi {suffix} nhưng nội dung là {kind}; đã đọc theo nội dung.",
        "The file is named {suffix} and is in truth {kind}; it was read as that.",
    ),
)
