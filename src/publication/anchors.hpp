// Where a reviewer's comment is fastened (意见所指): the whole document, one of its facts, a paragraph of the text or
// one cell of a row, an attachment; and where that stands after an edit. A paragraph is known by what it was aligned
// with, save after save, as the difference aligns them; one that went says so. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/difference_lines.hpp"
#include "publication/facts.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

struct Anchor {
    enum class Place { whole, fact, line, attachment } place = Place::whole;
    std::string fact{};  // code of a fact: "title"
    int line = 0;        // of the body, from 1, counted as the difference counts
    int cell = 0;        // of a row, from 1; 0: all of the line
    AttachmentId attachment{};
    bool gone = false;  // the author took it out: line, cell and attachment say where it was

    friend bool operator==(Anchor const&, Anchor const&) = default;
};

std::string code(Anchor const& anchor);  // "line:12:3", "fact:title", "attachment:77", "whole"
std::optional<Anchor> parse_anchor(std::string_view code);

// The places of one text.
class Places {
  public:
    explicit Places(Content const& content);

    // What stands there; nothing where there is no such place or it is gone.
    std::optional<std::string> words(Anchor const& anchor) const;
    std::string name(Anchor const& anchor) const;  // 正文第 12 段第 3 格
    std::vector<documents::TextLine> const& lines() const { return lines_; }

  private:
    std::vector<documents::TextLine> lines_;
    std::vector<Fact> facts_;
    std::vector<Attachment> attachments_;
};

// An anchor with the words it was fastened to.
struct Fastened {
    Anchor anchor;
    std::string quoted;
};
// The same anchors in the text after an edit, in their order. What had gone and stands there again word for word is
// found again.
std::vector<Anchor> followed(Content const& before, Content const& after, std::vector<Fastened> const& anchors);

}  // namespace mingtang::publication
