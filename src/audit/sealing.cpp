#include "audit/sealing.hpp"

#include <vector>

#include "audit/queries.hpp"
#include "crypto/sm3.hpp"

namespace mingtang::audit {
namespace {

using storage::Row;
using storage::Transaction;

constexpr std::size_t entry_columns = 13;
std::string const first_previous_hash(64, '0');

// Every column with its length before it: no two different rows are written the same.
void write_row(std::string& out, Row const& row) {
    for (std::size_t column = 0; column < entry_columns; ++column) {
        if (row.null(column)) {
            out += "-,";
            continue;
        }
        auto const number = column == 0 || column == 2 || column == 7;
        auto const text = number ? std::to_string(row.integer(column)) : row.text(column);
        out += std::to_string(text.size()) + ":" + text + ",";
    }
    out += '\n';
}

std::string head(std::int64_t number, std::int64_t count, std::string_view previous) {
    return "mingtang audit block " + std::to_string(number) + " of " + std::to_string(count) + " rows after " +
           std::string{previous} + "\n";
}

// The blocks one after the other, their rows streamed: a year of audit does not fit in memory.
class Check {
  public:
    explicit Check(storage::Rows blocks) : blocks_(std::move(blocks)) {}

    bool take(Row const& row) {
        auto const block = row.integer(entry_columns);
        while (broken_ == 0 && at_ < blocks_.size() && blocks_[at_].integer(0) < block) close();
        if (broken_ != 0) return false;
        if (at_ == blocks_.size() || blocks_[at_].integer(0) != block) return fail(block);
        if (row.integer(entry_columns + 1) != ++count_) return fail(block);
        write_row(text_, row);
        return true;
    }

    std::int64_t finish() {
        while (broken_ == 0 && at_ < blocks_.size()) close();
        return broken_;
    }

  private:
    bool fail(std::int64_t block) {
        broken_ = block;
        return false;
    }

    void close() {
        auto const& block = blocks_[at_];
        auto const number = static_cast<std::int64_t>(at_) + 1;
        auto const hash = crypto::sm3_hex(head(number, count_, previous_) + text_);
        if (block.integer(0) != number || block.integer(1) != count_ || block.text(2) != previous_ ||
            block.text(3) != hash)
            broken_ = number;
        previous_ = hash;
        text_.clear();
        count_ = 0;
        ++at_;
    }

    storage::Rows blocks_;
    std::size_t at_ = 0;
    std::int64_t count_ = 0;
    std::int64_t broken_ = 0;
    std::string previous_ = first_previous_hash;
    std::string text_;
};

std::string sentence_of(Verdict const& verdict) {
    if (!verdict.sound())
        return "审计记录第 " + std::to_string(verdict.broken_block) +
               " 号封存块与封存时不一致：记录被改动、增删或丢失。";
    return "审计记录完整：" + std::to_string(verdict.blocks) + " 个封存块，" + std::to_string(verdict.sealed) +
           " 条已封存，" + std::to_string(verdict.waiting) + " 条待封存。";
}

}  // namespace

int seal(Transaction& tx, Instant now, Signer const& sign, int most_rows) {
    auto const rows = tx.run(queries::unsealed, {most_rows});
    if (rows.empty()) return 0;
    auto const last = tx.first(queries::last_block);
    auto const number = last ? last->integer(0) + 1 : 1;
    auto const previous = last ? last->text(1) : first_previous_hash;
    auto const count = static_cast<std::int64_t>(rows.size());
    auto text = head(number, count, previous);
    for (auto const& row : rows) write_row(text, row);
    auto const hash = crypto::sm3_hex(text);
    tx.run(queries::add_block, {number, count, previous, hash, sign ? sign(hash) : "", now});
    std::int64_t position = 0;
    for (auto const& row : rows) tx.run(queries::add_seal, {row.integer(0), number, ++position});
    return static_cast<int>(count);
}

std::optional<Witness> hash_of_day(Transaction& tx, Date day) {
    auto const end = Instant{day + Days{1}} - std::chrono::hours{8};
    auto const row = tx.first(queries::hash_of_day, {end});
    if (!row) return std::nullopt;
    return Witness{row->integer(0), row->text(1)};
}

Verdict verify(Transaction& tx, std::optional<Witness> const& witness) {
    Verdict verdict;
    auto blocks = tx.run(queries::blocks);
    verdict.blocks = static_cast<std::int64_t>(blocks.size());
    verdict.sealed = tx.first(queries::count_seals)->integer(0);
    verdict.waiting = tx.first(queries::count_unsealed)->integer(0);
    auto const witnessed = !witness || (witness->block >= 1 && witness->block <= verdict.blocks &&
                                        blocks[static_cast<std::size_t>(witness->block - 1)].text(3) == witness->hash);
    Check check{std::move(blocks)};
    tx.each(queries::rows_of_blocks, {}, [&](Row const& row) { return check.take(row); });
    verdict.broken_block = check.finish();
    if (verdict.sound() && !witnessed) verdict.broken_block = witness->block;
    verdict.sentence = sentence_of(verdict);
    return verdict;
}

}  // namespace mingtang::audit
