// Reading a row: every accessor says which column disappointed it.
#include "storage/database.hpp"

namespace mingtang::storage {
namespace {

[[noreturn]] void wrong(std::size_t column, char const* wanted) {
    throw Failure{Failure::Kind::other, "column " + std::to_string(column) + " is not " + wanted};
}

}  // namespace

std::int64_t Row::integer(std::size_t column) const {
    auto const* number = std::get_if<std::int64_t>(&columns_.at(column).data());
    if (!number) wrong(column, "an integer");
    return *number;
}

std::string const& Row::text(std::size_t column) const {
    static std::string const empty;
    auto const& value = columns_.at(column);
    if (value.is_null()) return empty;
    auto const* words = std::get_if<std::string>(&value.data());
    if (!words) wrong(column, "text");
    return *words;
}

Date Row::date(std::size_t column) const {
    auto const day = parse_date(text(column));
    if (!day) wrong(column, "a date");
    return *day;
}

Instant Row::instant(std::size_t column) const {
    auto const moment = parse_instant(text(column));
    if (!moment) wrong(column, "an instant");
    return *moment;
}

std::optional<Date> Row::maybe_date(std::size_t column) const {
    return null(column) ? std::nullopt : std::optional{date(column)};
}

std::optional<Instant> Row::maybe_instant(std::size_t column) const {
    return null(column) ? std::nullopt : std::optional{instant(column)};
}

}  // namespace mingtang::storage
