#include "documents/pdf_language.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace mingtang::documents {
namespace {

// The number behind the last `word`, or -1.
long number_after(std::string_view pdf, std::string_view word) {
    auto at = pdf.rfind(word);
    if (at == pdf.npos) return -1;
    at += word.size();
    while (at < pdf.size() && (pdf[at] == ' ' || pdf[at] == '\n' || pdf[at] == '\r')) ++at;
    long number = -1;
    std::from_chars(pdf.data() + at, pdf.data() + pdf.size(), number);
    return number;
}

}  // namespace

std::string with_language(std::string pdf, std::string_view language) {
    auto const root = number_after(pdf, "/Root "), size = number_after(pdf, "/Size ");
    auto const info = number_after(pdf, "/Info "), table = number_after(pdf, "startxref");
    if (root < 0 || size < 0 || table < 0) return pdf;
    auto const name = std::to_string(root) + " 0 obj";
    auto const at = pdf.rfind("\n" + name);
    auto const begin = at == pdf.npos ? pdf.npos : pdf.find("<<", at), end = pdf.find("\nendobj", at + 1);
    if (begin == pdf.npos || end == pdf.npos || begin > end) return pdf;

    auto const inside = pdf.substr(begin + 2, end - begin - 2);
    if (pdf.back() != '\n') pdf += '\n';
    auto const place = pdf.size();
    pdf += name + "\n<< /Lang (" + std::string{language} + ") /ViewerPreferences << /DisplayDocTitle true >>" + inside +
           "\nendobj\n";
    auto const new_table = pdf.size();
    std::array<char, 24> entry{};
    std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", place);
    pdf += "xref\n" + std::to_string(root) + " 1\n" + entry.data() + "trailer\n<< /Size " + std::to_string(size) +
           " /Root " + std::to_string(root) + " 0 R";
    if (info >= 0) pdf += " /Info " + std::to_string(info) + " 0 R";
    return pdf + " /Prev " + std::to_string(table) + " >>\nstartxref\n" + std::to_string(new_table) + "\n%%EOF\n";
}

}  // namespace mingtang::documents
