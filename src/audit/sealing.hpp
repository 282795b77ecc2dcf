// Sealing: rows of the audit that have no seal yet are hashed into a block, and each block carries the hash of the one
// before. Found by their missing seal, not past a cursor: an entry that committed late is sealed in a later block
// (C71). One program at a time: the caller holds the lease "seal" (jobs/lease.hpp).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "storage/database.hpp"

namespace mingtang::audit {

// Signs a block's hash where a key is configured; empty: no signature.
using Signer = std::function<std::string(std::string_view hash)>;

inline constexpr int rows_per_block = 1000;

// Makes one block of what is unsealed; returns how many rows it took, 0 when there was nothing.
int seal(storage::Transaction& tx, Instant now, Signer const& sign = {}, int most_rows = rows_per_block);

// A block's number and hash as printed or published on some day: what an outsider holds us to.
struct Witness {
    std::int64_t block = 0;
    std::string hash;
};

// The last hash sealed before the end of `day` in Beijing.
std::optional<Witness> hash_of_day(storage::Transaction& tx, Date day);

struct Verdict {
    std::int64_t blocks = 0;
    std::int64_t sealed = 0;
    std::int64_t waiting = 0;       // entries not sealed yet
    std::int64_t broken_block = 0;  // the first that does not hold; 0: all hold
    std::string sentence;           // what was found, in Chinese
    bool sound() const { return broken_block == 0; }
};

// Recomputes the whole chain. An older copy of the database is sound in itself: only a witness finds it.
Verdict verify(storage::Transaction& tx, std::optional<Witness> const& witness = std::nullopt);

}  // namespace mingtang::audit
