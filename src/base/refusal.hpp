// A refusal is the rules saying no: a kind for programs, a sentence for people. It knows nothing of HTTP.
// Result<T> is the one name for "a value or a refusal"; TRY unwraps it and returns the refusal to the caller.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace mingtang {

// One row of a slice's wording table (wording.hpp). "{}" in the sentence is replaced by the refusal's detail.
struct Wording {
    std::string_view key;
    std::string_view chinese;
};

struct Refusal {
    enum class Kind { not_found, not_allowed, wrong_state, invalid, conflict };

    Kind kind;
    Wording says;
    std::string detail{};

    std::string sentence() const {
        std::string text{says.chinese};
        if (auto const at = text.find("{}"); at != text.npos) text.replace(at, 2, detail);
        return text;
    }
};

template <class T>
using Result = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refuse(Refusal::Kind kind, Wording says, std::string detail = {}) {
    return tl::unexpected<Refusal>{Refusal{kind, says, std::move(detail)}};
}

}  // namespace mingtang

// The one macro of the project (decision 0003).
#define TRY(expression)                                                                  \
    __extension__({                                                                      \
        auto result_of_try_ = (expression);                                              \
        if (!result_of_try_) return tl::unexpected(std::move(result_of_try_).error());   \
        std::move(result_of_try_).value();                                               \
    })
