// What every workflow asks of its table of rows {from, step, to, by, …}: at compile time that the table holds together,
// at run time which row is taken. What a place is, and which sentence refuses, is the slice's own.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace mingtang::transition_table {

// No two rows answer the same (place, step).
template <class Table>
constexpr bool one_row_each(Table const& table) {
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t j = i + 1; j < table.size(); ++j)
            if (table[i].from == table[j].from && table[i].step == table[j].step) return false;
    return true;
}

// Where a chain chooses between rows of one (place, step): no two lead to the same place.
template <class Table>
constexpr bool one_row_each_way(Table const& table) {
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t j = i + 1; j < table.size(); ++j)
            if (table[i].from == table[j].from && table[i].step == table[j].step && table[i].to == table[j].to)
                return false;
    return true;
}

// Every place is come to from the first `beginnings` of `places`.
template <class Table, class Place, std::size_t count>
constexpr bool reaches_all(Table const& table, std::array<Place, count> const& places, std::size_t beginnings = 1) {
    std::array<bool, count> reached{};
    for (std::size_t i = 0; i < beginnings; ++i) reached[i] = true;
    for (std::size_t round = 0; round < count; ++round)
        for (auto const& row : table)
            for (std::size_t from = 0; from < count; ++from)
                for (std::size_t to = 0; to < count; ++to)
                    if (reached[from] && places[from] == row.from && places[to] == row.to) reached[to] = true;
    for (bool const one : reached)
        if (!one) return false;
    return true;
}

// Exactly those places that are left by no row are `final`.
template <class Table, class Place, std::size_t count, class Final>
constexpr bool only_these_are_final(Table const& table, std::array<Place, count> const& places, Final final) {
    for (auto const& place : places) {
        bool leaves = false;
        for (auto const& row : table) leaves = leaves || row.from == place;
        if (leaves == final(place)) return false;
    }
    return true;
}

// The row that one of `who` may take. No row: `theirs` says whether the step is ever theirs in this place - rights
// before states, so that whoever never takes the step learns nothing of where it stands.
template <class Row>
struct Way {
    Row const* row = nullptr;
    bool theirs = false;
};
template <class Row, class Place, class Step, class By>
constexpr Way<Row> way(std::span<Row const> table, Place const& from, Step step, std::span<By const> who) {
    Way<Row> found;
    bool stands_here = false;
    for (auto const& row : table) {
        if (row.step != step) continue;
        stands_here = stands_here || row.from == from;
        for (auto const one : who) {
            if (row.by != one) continue;
            found.theirs = true;
            if (row.from == from) found.row = &row;
        }
    }
    if (!found.row && stands_here) found.theirs = false;  // here it is somebody else's
    return found;
}

}  // namespace mingtang::transition_table
