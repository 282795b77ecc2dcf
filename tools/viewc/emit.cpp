// Writes the C++ of a template. What escapes and what may be an address is decided by types in web/view.hpp.
#include "emit.hpp"

#include <set>
#include <sstream>

namespace viewc {
namespace {

constexpr std::string_view made = "// Made by tools/viewc; change the template instead.\n";

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char const c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (c == '?')
            out += "\\?";  // no trigraph by accident
        else
            out += c;
    }
    return out + '"';
}

// The last word of the first parameter: the page whose frame goes to the layout.
std::string first_parameter(std::string_view parameters) {
    int depth = 0;
    std::size_t end = 0;
    for (; end < parameters.size(); ++end) {
        char const c = parameters[end];
        if (c == '<' || c == '(') ++depth;
        if (c == '>' || c == ')') --depth;
        if (c == ',' && depth == 0) break;
    }
    auto const first = parameters.substr(0, end);
    auto const last = first.find_last_not_of(" \t\n");
    auto const begin = first.find_last_of(" \t\n&*", last);
    return std::string{first.substr(begin + 1, last - begin)};
}

std::string signature(View const& view) {
    return "Html " + view.name + "(" + view.parameters + (view.layout ? ", Html const& block)" : ")");
}

void literal(std::ostream& out, std::string_view text, std::string_view indent) {
    out << indent << "out.literal(";
    // One C++ literal per line of markup, so that the made file can be read.
    for (std::size_t from = 0; from < text.size();) {
        auto const line_end = text.find('\n', from);
        auto const to = line_end == text.npos ? text.size() : line_end + 1;
        out << (from ? "\n" + std::string(indent) + "            " : "") << quoted(text.substr(from, to - from));
        from = to;
    }
    out << ");\n";
}

void body(std::ostream& out, View const& view, std::string const& file) {
    std::size_t size = 256;
    for (auto const& piece : view.pieces) size += piece.text.size() + (piece.kind == Piece::Kind::for_each ? 8192 : 64);
    out << "    HtmlWriter out{" << size << "};\n";
    std::string indent = "    ";
    for (auto const& piece : view.pieces) {
        auto const line = "#line " + std::to_string(piece.line) + " " + quoted(file) + "\n";
        switch (piece.kind) {
            case Piece::Kind::literal:
                literal(out, piece.text, indent);
                break;
            case Piece::Kind::block:
                out << indent << "out << block;\n";
                break;
            case Piece::Kind::expression: {
                char const* const only = piece.position == Position::text        ? "("
                                         : piece.position == Position::attribute ? "web::attribute_only("
                                         : piece.position == Position::address   ? "web::url_only("
                                                                                 : "web::data_only(";
                out << line << indent << "out << " << only << piece.text << ");\n";
                break;
            }
            case Piece::Kind::for_each:
                out << line << indent << "for (auto const& " << piece.name << " : " << piece.text << ") {\n";
                indent += "    ";
                break;
            case Piece::Kind::if_so:
                out << line << indent << "if (" << piece.text << ") {\n";
                indent += "    ";
                break;
            case Piece::Kind::else_if:
                out << line << indent.substr(4) << "} else if (" << piece.text << ") {\n";
                break;
            case Piece::Kind::otherwise:
                out << indent.substr(4) << "} else {\n";
                break;
            case Piece::Kind::end:
                indent.resize(indent.size() - 4);
                out << indent << "}\n";
                break;
        }
    }
}

}  // namespace

std::string emit_header(std::string_view slice, std::vector<Template> const& templates) {
    std::set<std::string> includes{"\"base/html.hpp\""};
    for (auto const& one : templates) includes.insert(one.includes.begin(), one.includes.end());
    std::ostringstream out;
    out << made << "#pragma once\n\n";
    for (auto const& include : includes) out << "#include " << include << '\n';
    out << "\nnamespace mingtang::" << slice << "::views {\n\n";
    for (auto const& one : templates)
        for (auto const& view : one.views) out << signature(view) << ";\n";
    out << "\n}  // namespace mingtang::" << slice << "::views\n";
    return out.str();
}

std::string emit_source(std::string_view slice, Template const& one, bool layouts_elsewhere) {
    std::ostringstream out;
    out << made << "#include \"" << slice << "/views.hpp\"\n\n#include \"web/view.hpp\"\n";
    if (layouts_elsewhere) out << "#include \"web/views.hpp\"\n";
    out << "\nnamespace mingtang::" << slice << "::views {\n";
    if (layouts_elsewhere)
        out << "\nusing namespace mingtang::web::views;\n"
               "using web::asset, web::icon, web::title_with_breaks, web::Link;\n";
    for (auto const& view : one.views) {
        out << "\n#line " << view.line << ' ' << quoted(one.file) << '\n' << signature(view) << " {\n";
        body(out, view, one.file);
        if (view.extends.empty())
            out << "    return out.take();\n}\n";
        else
            out << "#line " << view.line << ' ' << quoted(one.file) << "\n    return " << view.extends << '('
                << first_parameter(view.parameters) << ".frame, out.take());\n}\n";
    }
    out << "\n}  // namespace mingtang::" << slice << "::views\n";
    return out.str();
}

}  // namespace viewc
