#include "make/archive.hpp"

#include <zip.h>

#include <cstring>
#include <stdexcept>

namespace mingtang::make {
namespace {

constexpr char const* head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char const* relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr char const* package_space = "http://schemas.openxmlformats.org/package/2006/relationships";

void check(bool fine) {
    if (!fine) throw std::runtime_error{"libzip refused"};
}

std::string relation(std::string const& id, std::string const& type, std::string const& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + relation_type + type + "\" Target=\"" + target + "\"/>";
}

ArchivePart relations(std::string const& name, std::string const& inside) {
    return {name, std::string{head} + "<Relationships xmlns=\"" + package_space + "\">" + inside + "</Relationships>"};
}

}  // namespace

std::string archive(std::vector<ArchivePart> const& parts) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    check(source);
    zip_source_keep(source);
    auto* zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    check(zip);
    for (auto const& part : parts) {
        auto* content = zip_source_buffer(zip, part.bytes.data(), part.bytes.size(), 0);
        auto const index = zip_file_add(zip, part.name.c_str(), content, ZIP_FL_ENC_UTF_8);
        check(content && index >= 0);
        check(zip_set_file_compression(zip, zip_uint64_t(index), part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 6) == 0);
    }
    check(zip_close(zip) == 0);
    zip_stat_t about;
    check(zip_source_stat(source, &about) == 0 && zip_source_open(source) == 0);
    std::string bytes(about.size, '\0');
    check(zip_source_read(source, bytes.data(), about.size) == zip_int64_t(about.size));
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

std::string WorkbookMade::bytes() const {
    std::string list, links, space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    std::vector<ArchivePart> parts;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        auto const number = std::to_string(i + 1);
        list += "<sheet name=\"表" + number + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
        links += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.push_back({"xl/worksheets/sheet" + number + ".xml",
                         head + ("<worksheet " + space + ">") + sheets[i] + "</worksheet>"});
    }
    if (!strings.empty()) {
        links += relation("rIdS", "sharedStrings", "sharedStrings.xml");
        parts.push_back({"xl/sharedStrings.xml", head + ("<sst " + space + ">") + strings + "</sst>"});
    }
    if (!styles.empty()) {
        links += relation("rIdT", "styles", "styles.xml");
        parts.push_back({"xl/styles.xml", head + ("<styleSheet " + space + ">") + styles + "</styleSheet>"});
    }
    parts.push_back(
        {"xl/workbook.xml", head + ("<workbook " + space) +
                                " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
                                workbook + "<sheets>" + list + "</sheets></workbook>"});
    parts.push_back(relations("xl/_rels/workbook.xml.rels", links));
    parts.push_back(relations("_rels/.rels", relation("rId1", "officeDocument", "xl/workbook.xml")));
    for (auto const& part : more) parts.push_back(part);
    for (auto& part : parts) part.stored = part.stored || stored;
    return archive(parts);
}

std::string workbook(std::string const& inside_sheet_data, std::string const& after) {
    return WorkbookMade{{"<sheetData>" + inside_sheet_data + "</sheetData>" + after}}.bytes();
}

std::string DocumentMade::bytes() const {
    std::string const space =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    std::string links, roots = relation("rId1", "officeDocument", "word/document.xml");
    std::vector<ArchivePart> parts{
        {"word/document.xml", head + ("<w:document " + space + "><w:body>") + body + "</w:body></w:document>"}};
    if (!numbering.empty()) {
        links += relation("rId1", "numbering", "numbering.xml");
        parts.push_back({"word/numbering.xml", head + ("<w:numbering " + space + ">") + numbering + "</w:numbering>"});
    }
    if (!styles.empty()) {
        links += relation("rId2", "styles", "styles.xml");
        parts.push_back({"word/styles.xml", head + ("<w:styles " + space + ">") + styles + "</w:styles>"});
    }
    if (!title.empty()) {
        roots +=
            "<Relationship Id=\"rId2\" "
            "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
            "Target=\"docProps/core.xml\"/>";
        parts.push_back({"docProps/core.xml", std::string{head} +
                                                  "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\"><dc:title>" +
                                                  title + "</dc:title></cp:coreProperties>"});
    }
    parts.push_back(relations("word/_rels/document.xml.rels", links));
    parts.push_back(relations("_rels/.rels", roots));
    for (auto const& part : more) parts.push_back(part);
    for (auto& part : parts) part.stored = part.stored || stored;
    return archive(parts);
}

void put_u16(std::string& bytes, std::size_t at, unsigned value) {
    bytes.at(at) = char(value & 0xff);
    bytes.at(at + 1) = char(value >> 8 & 0xff);
}

void put_u32(std::string& bytes, std::size_t at, unsigned long value) {
    put_u16(bytes, at, unsigned(value & 0xffff));
    put_u16(bytes, at + 2, unsigned(value >> 16 & 0xffff));
}

}  // namespace mingtang::make
