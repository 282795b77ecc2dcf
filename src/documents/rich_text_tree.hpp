// The tree that foreign markup stands for, while it is read: one stack of open elements, no recursion. Blocks, lists
// and words are in rich_text_reader.cpp, tables in rich_text_tree_tables.cpp. Nobody else includes this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/html_tokens.hpp"
#include "documents/rich_text.hpp"
#include "documents/rich_text_builder.hpp"
#include "documents/rich_text_characters.hpp"
#include "documents/rich_text_styles.hpp"

namespace mingtang::documents {

class RichTextTree {
  public:
    explicit RichTextTree(std::string_view utf8) : tokens_(utf8) {}

    Result<rich_text::Reading> read();

  private:
    // A template is never seen; a hidden paragraph was hidden by somebody.
    enum class Unseen { no, by_nature, by_wish };

    struct Open {
        TagName name;
        Look look{};
        Block::Kind kind = Block::Kind::paragraph;
        Script script = Script::line;
        Unseen unseen = Unseen::no;
        bool keeps_blanks = false;
        SymbolFont font = SymbolFont::none;
        enum class Makes { nothing, list, item, table, cell, caption } makes = Makes::nothing;
        int next_number = 0, step = 1;  // of a list
        std::string list_type{};
    };

    void text(HtmlToken const& token);
    void say(std::string_view words);

    Open const& here() const { return open_.empty() ? page_ : open_.back(); }
    bool seen() const { return here().unseen == Unseen::no; }
    void push(Open open) { open_.push_back(std::move(open)); }
    void pop();
    void pop_to(std::size_t size);
    // The first position that belongs to the innermost cell, caption or table: tags do not reach beyond it.
    std::size_t scope() const { return scopes_.empty() ? 0 : scopes_.back() + 1; }
    TagName scope_name() const { return scopes_.empty() ? 0 : open_[scopes_.back()].name; }
    // Closes the innermost open `name`, with all in it, if there is one before a `barrier`. True when there was.
    bool close(TagName name, bool (*barrier)(TagName) = nullptr);
    void close_inline(TagName name);
    void block();

    void start(HtmlToken const& token);
    void end(TagName name);
    Open opened(TagName name);
    std::string address();
    void picture();
    void start_block(TagName name);
    void begin_list(Open& open);
    void begin_item(Open& open);

    void start_table();
    void start_caption();
    void start_section(TagName name);
    void start_row();
    void start_cell(TagName name);
    void push_scope(Open open);
    void push_row(Open open);
    bool between_cells();
    void pop_until(bool (*fits)(TagName));

    HtmlTokens tokens_;
    RichTextBuilder builder_;
    std::vector<Open> open_;
    std::vector<std::size_t> scopes_;  // positions of the open tables, cells and captions
    Open const page_{0};
    rich_text::LeftOut left_out_;
    std::size_t nodes_ = 0;
    std::string scratch_;
};

}  // namespace mingtang::documents
