// Fonts are those every office machine in the country has: 宋体 for titles, 黑体 for heads, 仿宋 for what is said
// (GB/T 9704-2012 names 小标宋 and 仿宋 for documents; 小标宋 is a bought font, so titles fall back to 宋体).
#include "documents/docx_parts.hpp"

namespace mingtang::documents {

#define MINGTANG_XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MINGTANG_WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define MINGTANG_OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define MINGTANG_PACKAGE "http://schemas.openxmlformats.org/package/2006"
#define MINGTANG_PART "application/vnd.openxmlformats-officedocument.wordprocessingml."

std::string_view const content_types_part = MINGTANG_XML
    "<Types xmlns=\"" MINGTANG_PACKAGE
    "/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"" MINGTANG_PART
    "document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"" MINGTANG_PART
    "styles+xml\"/>"
    "<Override PartName=\"/word/settings.xml\" ContentType=\"" MINGTANG_PART
    "settings+xml\"/>"
    "<Override PartName=\"/word/fontTable.xml\" ContentType=\"" MINGTANG_PART
    "fontTable+xml\"/>"
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"" MINGTANG_PART
    "footer+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" "
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    "<Override PartName=\"/docProps/app.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
    "</Types>";

std::string_view const package_relations_part =
    MINGTANG_XML "<Relationships xmlns=\"" MINGTANG_PACKAGE
                 "/relationships\">"
                 "<Relationship Id=\"rId1\" Type=\"" MINGTANG_OFFICE
                 "/officeDocument\" Target=\"word/document.xml\"/>"
                 "<Relationship Id=\"rId2\" Type=\"" MINGTANG_PACKAGE
                 "/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                 "<Relationship Id=\"rId3\" Type=\"" MINGTANG_OFFICE
                 "/extended-properties\" Target=\"docProps/app.xml\"/>"
                 "</Relationships>";

std::string_view const document_relations_part = MINGTANG_XML "<Relationships xmlns=\"" MINGTANG_PACKAGE
                                                              "/relationships\">"
                                                              "<Relationship Id=\"rId1\" Type=\"" MINGTANG_OFFICE
                                                              "/styles\" Target=\"styles.xml\"/>"
                                                              "<Relationship Id=\"rId2\" Type=\"" MINGTANG_OFFICE
                                                              "/settings\" Target=\"settings.xml\"/>"
                                                              "<Relationship Id=\"rId3\" Type=\"" MINGTANG_OFFICE
                                                              "/fontTable\" Target=\"fontTable.xml\"/>"
                                                              "<Relationship Id=\"rId4\" Type=\"" MINGTANG_OFFICE
                                                              "/footer\" Target=\"footer1.xml\"/>"
                                                              "</Relationships>";

// Paragraphs of a table have styles of their own: a run in 20,000 rows then needs to say nothing.
std::string_view const styles_part = MINGTANG_XML
    "<w:styles xmlns:w=\"" MINGTANG_WORD
    "\"><w:docDefaults><w:rPrDefault><w:rPr>"
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋\" w:cs=\"Times New Roman\"/>"
    "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"a\"/><w:qFormat/>"
    "<w:pPr><w:spacing w:before=\"120\" w:after=\"120\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/></w:pPr>"
    "<w:rPr><w:rFonts w:eastAsia=\"宋体\"/><w:b/><w:bCs/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/></w:rPr></w:style>"
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"a1\"><w:name w:val=\"Normal Table\"/>"
    "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
    "<w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>"
    "</w:tblCellMar></w:tblPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"a4\"><w:name w:val=\"footer\"/><w:basedOn w:val=\"a\"/>"
    "<w:rPr><w:rFonts w:eastAsia=\"宋体\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableHead\"><w:name w:val=\"表头\"/>"
    "<w:basedOn w:val=\"a\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
    "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableText\"><w:name w:val=\"表内文字\"/>"
    "<w:basedOn w:val=\"a\"/><w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableMark\"><w:name w:val=\"表内居中\"/>"
    "<w:basedOn w:val=\"TableText\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>"
    "</w:styles>";

std::string_view const settings_part = MINGTANG_XML
    "<w:settings xmlns:w=\"" MINGTANG_WORD
    "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/>"
    "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
    "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
    "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";

std::string_view const font_table_part = MINGTANG_XML
    "<w:fonts xmlns:w=\"" MINGTANG_WORD
    "\">"
    "<w:font w:name=\"仿宋\"><w:altName w:val=\"FangSong\"/><w:charset w:val=\"86\"/><w:family w:val=\"modern\"/>"
    "<w:pitch w:val=\"fixed\"/></w:font>"
    "<w:font w:name=\"宋体\"><w:altName w:val=\"SimSun\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/>"
    "<w:pitch w:val=\"variable\"/></w:font>"
    "<w:font w:name=\"黑体\"><w:altName w:val=\"SimHei\"/><w:charset w:val=\"86\"/><w:family w:val=\"modern\"/>"
    "<w:pitch w:val=\"fixed\"/></w:font></w:fonts>";

std::string_view const application_part = MINGTANG_XML
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
    "<Application>Mingtang</Application></Properties>";

std::string xml_escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char const c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\t' || c == '\n' || std::uint8_t(c) >= 0x20)
            out += c;
    }
    return out;
}

std::string core_properties_part(PrintedDocument const& document) {
    std::string part =
        MINGTANG_XML "<cp:coreProperties xmlns:cp=\"" MINGTANG_PACKAGE
                     "/metadata/core-properties\" "
                     "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                     "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
    part += "<dc:title>" + xml_escaped(document.title) + "</dc:title>";
    part += "<dc:subject>" + xml_escaped(document.subject) + "</dc:subject>";
    part += "<dc:creator>" + xml_escaped(document.author) + "</dc:creator><dc:language>zh-CN</dc:language>";
    if (!document.made_at.empty())
        for (auto const* name : {"created", "modified"})
            part += std::string{"<dcterms:"} + name + " xsi:type=\"dcterms:W3CDTF\">" + xml_escaped(document.made_at) +
                    "</dcterms:" + name + ">";
    return part + "</cp:coreProperties>";
}

std::string footer_part(PrintedDocument const& document, int width_in_twips) {
    auto const field = [](std::string_view name) {
        return "<w:fldSimple w:instr=\" " + std::string{name} + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    };
    return MINGTANG_XML "<w:ftr xmlns:w=\"" MINGTANG_WORD
                        "\"><w:p><w:pPr><w:pStyle w:val=\"a4\"/><w:tabs>"
                        "<w:tab w:val=\"right\" w:pos=\"" +
           std::to_string(width_in_twips) + "\"/></w:tabs></w:pPr>" + word_runs(document.foot, "") +
           "<w:r><w:tab/></w:r>" + word_runs("第 ", "") + field("PAGE") + word_runs(" 页，共 ", "") +
           field("NUMPAGES") + word_runs(" 页", "") + "</w:p></w:ftr>";
}

std::string word_runs(std::string_view words, std::string_view properties) {
    std::string runs = "<w:r>" + std::string{properties};
    for (std::size_t at = 0;;) {
        auto const end = std::min(words.find('\n', at), words.size());
        runs += "<w:t xml:space=\"preserve\">" + xml_escaped(words.substr(at, end - at)) + "</w:t>";
        if (end == words.size()) break;
        runs += "<w:br/>";
        at = end + 1;
    }
    return runs + "</w:r>";
}

}  // namespace mingtang::documents
