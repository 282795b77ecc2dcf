// A strict pull scanner for the XML inside workbooks and Word files (security.md C38). It keeps one window of text and
// the names of the open elements, never a tree. There are no entities but the five and character references; a DOCTYPE
// is refused where it stands, which is before any content. Prefixes are dropped: the readers know elements by local
// name.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "documents/byte_source.hpp"

namespace mingtang::documents {

class XmlScanner {
  public:
    enum class Event { start, end, text, done };

    // `part` is the name a refusal gives to what is damaged.
    XmlScanner(std::unique_ptr<ByteSource> from, std::string part);

    // What comes next. An empty element is a start and an end. Long text comes in several pieces.
    Result<Event> next();
    // After a start: goes on until the element has ended, whatever is in it.
    Result<Done> skip();
    // The same, adding the words that stand directly in it to `out`, which stops growing at `most` bytes.
    Result<Done> collect(std::string& out, std::size_t most);

    // Of the last event; good until the next one.
    std::string_view name() const { return name_; }
    std::string_view text() const { return text_; }
    std::string_view attribute(std::string_view local_name) const;  // "" when there is none
    bool has(std::string_view local_name) const;

    // How many elements are open; a start counts itself, an end no more.
    std::size_t depth() const { return open_.size(); }
    std::string const& part() const { return part_; }

  private:
    struct Attribute {
        std::string_view qualified, local, value;
    };

    Result<bool> fill();
    Result<std::size_t> find_in_token(std::string_view what, std::size_t from);
    Result<Done> begin();
    Result<Done> read_declaration();
    Result<Done> read_attributes(char* at, char* end);
    Result<bool> start_tag();
    Result<bool> end_tag();
    Result<bool> comment_or_cdata();
    Result<bool> instruction();
    Result<bool> words();
    Result<Event> close();
    tl::unexpected<Refusal> broken(char const* why) const;

    std::unique_ptr<ByteSource> from_;
    std::string part_;
    std::string buffer_;
    std::size_t at_ = 0, end_ = 0;  // what is read but not yet used: [at_, end_) of buffer_
    bool begun_ = false, source_ended_ = false, root_seen_ = false, empty_element_ = false;
    std::string names_;              // the open elements' qualified names, one after another
    std::vector<std::size_t> open_;  // where each begins in names_
    std::vector<Attribute> attributes_;
    std::string_view name_, text_;
    Event event_ = Event::done;
};

}  // namespace mingtang::documents
