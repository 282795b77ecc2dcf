#include "catalog/json_writer.hpp"

namespace mingtang::catalog {

JsonWriter& JsonWriter::text(std::string_view value) {
    static constexpr char hex[] = "0123456789abcdef";
    separate();
    out_ += '"';
    for (unsigned char const c : value) {
        switch (c) {
            case '"':
                out_ += "\\\"";
                break;
            case '\\':
                out_ += "\\\\";
                break;
            case '\n':
                out_ += "\\n";
                break;
            case '\t':
                out_ += "\\t";
                break;
            case '<':
                out_ += "\\u003c";
                break;  // a JSON text inside a page ends no element
            default:
                if (c < 0x20) {
                    out_ += "\\u00";
                    out_ += hex[c >> 4];
                    out_ += hex[c & 15];
                } else {
                    out_ += char(c);
                }
        }
    }
    out_ += '"';
    return *this;
}

JsonWriter& JsonWriter::texts(std::vector<std::string> const& list) {
    array();
    for (auto const& one : list) text(one);
    return end_array();
}

}  // namespace mingtang::catalog
