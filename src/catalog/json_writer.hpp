// JSON written straight into one string, comma by comma: a page of 200 items never exists twice.
// Not here: reading JSON (grid_rows.cpp does, with Boost.JSON).
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace mingtang::catalog {

class JsonWriter {
  public:
    explicit JsonWriter(std::size_t expected = 16 * 1024) { out_.reserve(expected); }

    JsonWriter& object() { return open('{'); }
    JsonWriter& array() { return open('['); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name) {
        text(name);
        out_ += ':';
        bare_ = true;
        return *this;
    }

    JsonWriter& text(std::string_view value);
    JsonWriter& null() { return raw("null"); }
    template <std::integral n>
    JsonWriter& number(n value) {
        return raw(std::to_string(value));
    }
    JsonWriter& texts(std::vector<std::string> const& list);

    // key and value in one breath
    JsonWriter& member(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter& member(std::string_view name, char const* value) { return key(name).text(value); }
    JsonWriter& member(std::string_view name, std::vector<std::string> const& list) { return key(name).texts(list); }
    template <std::integral n>
    requires(!std::same_as<n, bool>) JsonWriter& member(std::string_view name, n value) {
        return key(name).number(value);
    }
    JsonWriter& member(std::string_view name, bool value) { return key(name).raw(value ? "true" : "false"); }
    template <class Tag>
    JsonWriter& member(std::string_view name, Id<Tag> id) {
        return id ? key(name).number(id.value) : key(name).null();
    }

    std::string take() { return std::move(out_); }

  private:
    JsonWriter& open(char bracket) {
        separate();
        out_ += bracket;
        bare_ = true;
        return *this;
    }
    JsonWriter& close(char bracket) {
        out_ += bracket;
        bare_ = false;
        return *this;
    }
    JsonWriter& raw(std::string_view value) {
        separate();
        out_ += value;
        return *this;
    }
    void separate() {
        if (!bare_) out_ += ',';
        bare_ = false;
    }

    std::string out_;
    bool bare_ = true;  // nothing before the next value in its list
};

}  // namespace mingtang::catalog
