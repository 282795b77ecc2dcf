// The sentences of the readers' refusals, in one table: what is wrong, and what to do. "{}" takes the refusal's detail.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::documents::wording {

// The file as a whole
inline constexpr Wording empty_file{"documents.empty_file", "文件是空的（0 字节）。请确认文件已保存完整，再重新上传。"};
inline constexpr Wording file_too_big{"documents.file_too_big",
                                      "文件超过 50 MB。请删去图片等无关内容，或按领域分成几个文件。"};
inline constexpr Wording unknown_ending{"documents.unknown_ending",
                                        "不能读取扩展名为“{}”的文件。可以上传 .xlsx、.docx、.html、.csv、.tsv。"};
inline constexpr Wording wrong_ending{"documents.wrong_ending",
                                      "文件的内容是{}，与文件名不符。请改正扩展名，或用原来的软件另存后再上传。"};
inline constexpr Wording not_a_table{"documents.not_a_table",
                                     "这个文件是{}，不是表格。请上传 .xlsx、.docx、.html、.csv 或 .tsv 格式的目录。"};
inline constexpr Wording old_workbook{"documents.old_workbook",
                                      "这是旧版 Excel 工作簿（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。"};
inline constexpr Wording old_document{"documents.old_document",
                                      "这是旧版 Word 文档（.doc）。请用 Word 或 WPS 打开，另存为 .docx 后再上传。"};
inline constexpr Wording wps_workbook{"documents.wps_workbook",
                                      "这是 WPS 表格（.et）。请在 WPS 中打开，另存为 .xlsx 后再上传。"};
inline constexpr Wording wps_document{"documents.wps_document",
                                      "这是 WPS 文字（.wps）。请在 WPS 中打开，另存为 .docx 后再上传。"};
inline constexpr Wording save_as_xlsx{"documents.save_as_xlsx",
                                      "这是{}。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。"};
inline constexpr Wording save_as_docx{"documents.save_as_docx",
                                      "这是{}。请用 Word 或 WPS 打开，另存为 .docx 后再上传。"};
inline constexpr Wording encrypted{"documents.encrypted",
                                   "文件设置了打开密码，无法读取。请在 Excel、Word 或 WPS 中取消密码，保存后再上传。"};
inline constexpr Wording macros{"documents.macros", "文件里带有宏。请另存为不含宏的 .xlsx 或 .docx 后再上传。"};
inline constexpr Wording no_table{"documents.no_table", "文件里没有表格。请确认目录是以表格形式编排的，再重新上传。"};

// Archives (C37)
inline constexpr Wording damaged{"documents.damaged",
                                 "文件已损坏，无法读取（{}）。请用 Excel、Word 或 WPS 打开并重新保存，再上传。"};
inline constexpr Wording zip_entries{"documents.zip_entries", "文件内含的部件超过 2000 个，不是正常的表格，没有读取。"};
inline constexpr Wording zip_bomb{"documents.zip_bomb",
                                  "文件解压后异常膨胀，可能是恶意文件，没有读取。如果确是目录，请另存后再上传。"};
inline constexpr Wording zip_names{"documents.zip_names", "文件内部的部件名称不正常（{}），可能是恶意文件，没有读取。"};
inline constexpr Wording zip_method{"documents.zip_method",
                                    "文件使用了不常见的压缩方式。请用 Excel、Word 或 WPS 重新保存后再上传。"};
inline constexpr Wording zip_inside{"documents.zip_inside",
                                    "文件里嵌入了另一个压缩包或 Office 文件（{}）。请删除嵌入的对象，保存后再上传。"};

// Markup (C38)
inline constexpr Wording entities{"documents.entities",
                                  "文件里有不允许的 XML 声明（DOCTYPE 或 ENTITY），可能是恶意文件，没有读取。"};
inline constexpr Wording markup_too_deep{"documents.markup_too_deep",
                                         "文件内部的结构嵌套过深，不是正常的表格，没有读取。"};
inline constexpr Wording markup_encoding{"documents.markup_encoding",
                                         "文件内部使用了不支持的字符编码。请用 Excel、Word 或 WPS 重新保存后再上传。"};

// Tables (C38, C39)
inline constexpr Wording too_many_rows{"documents.too_many_rows",
                                       "表格超过 20 万行。请删除空行和无关内容，或分成几个文件。"};
inline constexpr Wording too_many_columns{"documents.too_many_columns",
                                          "表格超过 256 列（{}）。请删除右侧的无关列，保存后再上传。"};
inline constexpr Wording too_many_cells{"documents.too_many_cells",
                                        "文件里的单元格超过 500 万个。请按领域分成几个文件。"};
inline constexpr Wording too_many_merges{"documents.too_many_merges",
                                         "工作表里的合并单元格超过 5 万处。请取消无关的合并，或分成几个文件。"};
inline constexpr Wording too_many_tables{"documents.too_many_tables", "文件里的表格超过 2000 个。请分成几个文件。"};
inline constexpr Wording cell_too_long{"documents.cell_too_long", "{}的单元格超过 32767 个字。请拆分后再上传。"};
inline constexpr Wording too_many_words{"documents.too_many_words",
                                        "工作簿里的文字过多（超过 100 万条或 64 MB）。请分成几个文件。"};

// Plain text and pages (C39)
inline constexpr Wording not_text{"documents.not_text",
                                  "这个文件不是文本，无法按网页或 CSV 读取。请确认上传的是目录表格，不是图片或程序。"};
inline constexpr Wording unknown_encoding{
    "documents.unknown_encoding",
    "文件的文字编码既不是 UTF-8 也不是 GB18030（第 {} 行起无法辨认）。请用“另存为”选择 UTF-8 编码后再上传。"};
inline constexpr Wording other_encoding{"documents.other_encoding",
                                        "文件的文字编码是 {}，不能读取。请用“另存为”选择 UTF-8 编码后再上传。"};
inline constexpr Wording broken_encoding{"documents.broken_encoding",
                                         "文件标明是 {} 编码，里面却有这种编码没有的字节，可能已损坏或不完整。"
                                         "请重新另存为 UTF-8 编码后再上传。"};
inline constexpr Wording html_too_big{"documents.html_too_big",
                                      "网页文件超过 20 MB。请只保存目录所在的部分，或另存为 .xlsx 后再上传。"};
inline constexpr Wording html_too_many_parts{"documents.html_too_many_parts",
                                             "网页的标签超过 50 万个。请按领域分成几个文件，或另存为 .xlsx 后再上传。"};
inline constexpr Wording html_too_deep{"documents.html_too_deep",
                                       "网页的标签嵌套超过 256 层，不是正常的表格，没有读取。"};
inline constexpr Wording open_quote{
    "documents.open_quote", "第 {} 行的引号没有成对，后面的内容无法分列。请补上引号，或用 Excel 重新导出后再上传。"};
inline constexpr Wording line_too_long{"documents.line_too_long",
                                       "第 {} 行超过 1 MB，不是正常的表格行。请检查引号是否成对，再重新上传。"};

// The body of a publication (C34)
inline constexpr Wording rich_text_too_big{"documents.rich_text_too_big",
                                           "正文超过 8 MB。请把长表格和图片改作附件，只在正文里保留文字。"};
inline constexpr Wording rich_text_too_many_parts{
    "documents.rich_text_too_many_parts", "正文里的标签超过 50 万个，没有保存。请先粘贴到记事本去掉格式，再粘贴进来。"};
inline constexpr Wording rich_text_too_deep{
    "documents.rich_text_too_deep",
    "正文里的表格、列表或标签一层套一层，嵌套过深，没有保存。请先粘贴到记事本去掉格式，再粘贴进来。"};
inline constexpr Wording rich_text_not_text{"documents.rich_text_not_text",
                                            "正文里有不能辨认的字节，没有保存。请从原文件重新复制，再粘贴进来。"};

// Attachments (C35, C40)
inline constexpr Wording unknown_attachment{
    "documents.unknown_attachment",
    "扩展名为“{}”的文件不能作为附件。可以上传 .pdf、.docx、.xlsx、.txt、.csv、.jpg、.png。"};
inline constexpr Wording not_an_attachment{
    "documents.not_an_attachment", "这个文件是{}，不能作为附件。可以上传 .pdf、.docx、.xlsx、.txt、.csv、.jpg、.png。"};
inline constexpr Wording pdf_damaged{"documents.pdf_damaged",
                                     "PDF 文件已损坏，无法读取。请用原来的软件重新导出，再上传。"};
inline constexpr Wording pdf_locked{"documents.pdf_locked",
                                    "PDF 文件设置了打开密码，公众无法查看。请取消密码，保存后再上传。"};
inline constexpr Wording pdf_too_big{"documents.pdf_too_big", "PDF 文件超过 100 MB。请压缩图片或分成几个文件，再上传。"};
inline constexpr Wording pdf_too_many_pages{"documents.pdf_too_many_pages",
                                            "PDF 文件超过 5000 页。请分成几个文件，再上传。"};
inline constexpr Wording image_damaged{"documents.image_damaged",
                                       "图片已损坏或不完整，无法读取。请用图片软件打开并另存，再上传。"};
inline constexpr Wording image_too_large{"documents.image_too_large",
                                         "图片超过 4000 万像素。请缩小后再上传。"};
inline constexpr Wording words_too_many{"documents.words_too_many",
                                        "文件里的文字超过 64 MB，无法检查。请分成几个文件，再上传。"};

// The child process that reads (C35)
inline constexpr Wording reading_took_too_long{
    "documents.reading_took_too_long", "读取这个文件用时过长，已停止。请删去无关内容，或按领域分成几个文件后再上传。"};
inline constexpr Wording reading_took_too_much{
    "documents.reading_took_too_much",
    "读取这个文件需要的内存过多，已停止。请删去无关内容，或按领域分成几个文件后再上传。"};
inline constexpr Wording reading_failed{
    "documents.reading_failed", "读取这个文件时出错，没有保存任何内容。请用 Excel、Word 或 WPS 重新保存后再上传。"};
inline constexpr Wording readers_busy{"documents.readers_busy", "正在读取的文件较多，请稍等一会儿再上传。"};
inline constexpr Wording reader_unavailable{"documents.reader_unavailable",
                                            "现在无法读取文件，请稍后再试；如仍不行，请联系系统管理员（{}）。"};

// Every sentence above, so that a child's refusal can be found by its key (a test compares the two).
inline constexpr Wording const* all[] = {&empty_file,
                                         &file_too_big,
                                         &unknown_ending,
                                         &wrong_ending,
                                         &not_a_table,
                                         &old_workbook,
                                         &old_document,
                                         &wps_workbook,
                                         &wps_document,
                                         &save_as_xlsx,
                                         &save_as_docx,
                                         &encrypted,
                                         &macros,
                                         &no_table,
                                         &damaged,
                                         &zip_entries,
                                         &zip_bomb,
                                         &zip_names,
                                         &zip_method,
                                         &zip_inside,
                                         &entities,
                                         &markup_too_deep,
                                         &markup_encoding,
                                         &too_many_rows,
                                         &too_many_columns,
                                         &too_many_cells,
                                         &too_many_merges,
                                         &too_many_tables,
                                         &cell_too_long,
                                         &too_many_words,
                                         &not_text,
                                         &unknown_encoding,
                                         &other_encoding,
                                         &broken_encoding,
                                         &html_too_big,
                                         &html_too_many_parts,
                                         &html_too_deep,
                                         &open_quote,
                                         &line_too_long,
                                         &unknown_attachment,
                                         &not_an_attachment,
                                         &pdf_damaged,
                                         &pdf_locked,
                                         &pdf_too_big,
                                         &pdf_too_many_pages,
                                         &image_damaged,
                                         &image_too_large,
                                         &words_too_many,
                                         &rich_text_too_big,
                                         &rich_text_too_many_parts,
                                         &rich_text_too_deep,
                                         &rich_text_not_text,
                                         &reading_took_too_long,
                                         &reading_took_too_much,
                                         &reading_failed,
                                         &readers_busy,
                                         &reader_unavailable};

}  // namespace mingtang::documents::wording

namespace mingtang::documents {

// Every refusal of a reader is of one kind: the file will not do as it is.
inline tl::unexpected<Refusal> cannot_read(Wording says, std::string detail = {}) {
    return refuse(Refusal::Kind::invalid, says, std::move(detail));
}

}  // namespace mingtang::documents
